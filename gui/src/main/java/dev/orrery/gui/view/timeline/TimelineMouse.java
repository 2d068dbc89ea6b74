package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.timeline.Runs;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the mouse does on the timeline. */
final class TimelineMouse {
  /** A press that moves less than this is a click. */
  private static final double CLICK = 4;

  private static final double ZOOM_PER_PIXEL = 1.005;

  private final TimelineView view;
  private final TimelinePane pane;
  private double pressX;
  private double lastX;
  private boolean dragged;
  private boolean brushing;
  private boolean scrubbing;

  TimelineMouse(TimelineView view, TimelinePane pane) {
    this.view = view;
    this.pane = pane;
    pane.setOnScroll(this::scroll);
    pane.setOnMousePressed(this::press);
    pane.setOnMouseDragged(this::drag);
    pane.setOnMouseReleased(this::release);
    pane.setOnMouseMoved(event -> hover(pane.runAt(event.getX(), event.getY())));
    pane.setOnMouseExited(_ -> hover(0));
  }

  private void scroll(ScrollEvent event) {
    double width = pane.getWidth() - Bands.GUTTER - Bands.RIGHT;
    if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
      double delta = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
      pane.camera().pan(-delta / width);
    } else {
      double factor = Math.pow(ZOOM_PER_PIXEL, -event.getDeltaY());
      pane.camera().zoom(factor, pane.time(Math.max(Bands.GUTTER, event.getX())));
    }
    pane.moved();
    event.consume();
  }

  private void press(MouseEvent event) {
    pane.requestFocus();
    // Or the tabs around would take the focus.
    event.consume();
    pressX = event.getX();
    lastX = pressX;
    dragged = false;
    brushing = event.isShiftDown() || event.getButton() == MouseButton.SECONDARY;
    scrubbing = !brushing && event.getY() < Bands.AXIS;
    if (scrubbing) {
      view.goTo(pane.time(event.getX()));
    }
  }

  private void drag(MouseEvent event) {
    dragged |= Math.abs(event.getX() - pressX) > CLICK;
    if (scrubbing) {
      view.goTo(pane.time(event.getX()));
    } else if (dragged && brushing) {
      pane.setBrush(Math.max(Bands.GUTTER, pressX), Math.max(Bands.GUTTER, event.getX()));
    } else if (dragged) {
      pane.setCursor(Cursor.CLOSED_HAND);
      pane.camera().pan((lastX - event.getX()) / (pane.getWidth() - Bands.GUTTER - Bands.RIGHT));
      pane.moved();
    }
    lastX = event.getX();
  }

  private void release(MouseEvent event) {
    pane.setCursor(Cursor.DEFAULT);
    if (dragged && brushing) {
      double from = pane.time(Math.max(Bands.GUTTER, Math.min(pressX, event.getX())));
      double to = pane.time(Math.max(pressX, event.getX()));
      pane.camera().show(from, to);
    }
    pane.setBrush(-1, -1);
    if (!dragged && !scrubbing && !brushing) {
      click(event);
    }
  }

  private void click(MouseEvent event) {
    long run = pane.runAt(event.getX(), event.getY());
    long job = run == 0 ? pane.jobAt(event.getX(), event.getY()) : -1;
    if (run != 0) {
      view.choose(run);
      if (event.getClickCount() == 2) {
        frame(run);
      }
    } else if (job >= 0) {
      view.chooseJob(job);
    } else if (event.getX() >= Bands.GUTTER) {
      view.goTo(pane.time(event.getX()));
    }
  }

  /** Zooms so that a callback can be seen well. */
  private void frame(long run) {
    Runs runs = pane.timeline().runs();
    double lasted = Math.max(1000, pane.timeline().endOf(run) - runs.startNs(run));
    pane.camera().show(runs.startNs(run) - lasted, runs.startNs(run) + 2 * lasted);
    pane.moved();
  }

  private void hover(long run) {
    if (run != pane.hovered()) {
      pane.setHovered(run);
      view.say();
    }
  }
}
