package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.timeline.Runs;
import javafx.scene.input.KeyEvent;

/** What keys do on the timeline; those that move in time are the strip's. */
final class TimelineKeys {
  private static final double STEP = 0.15;

  /** Causes further away than so many times a callback's length are not shown with it. */
  private static final double FAR = 100;

  private final TimelineView view;
  private final TimelinePane pane;

  TimelineKeys(TimelineView view, TimelinePane pane) {
    this.view = view;
    this.pane = pane;
    pane.setOnKeyPressed(this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.isControlDown() || event.isMetaDown() || event.isAltDown()) {
      return;
    }
    boolean known = true;
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS, W -> view.zoom(0.5);
      case MINUS, SUBTRACT, S -> view.zoom(2);
      case A -> pan(-STEP);
      case D -> pan(STEP);
      case DIGIT0, NUMPAD0 -> view.showAll();
      case Z -> frame();
      case UP -> cause(event.isShiftDown());
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  private void pan(double part) {
    pane.camera().pan(part);
    pane.moved();
  }

  /** To the callback that settled or queued the selected one. */
  private void cause(boolean settled) {
    Runs runs = pane.timeline().runs();
    if (runs.contains(pane.selected())) {
      view.choose(settled ? runs.settledBy(pane.selected()) : runs.queuedBy(pane.selected()));
    }
  }

  private void frame() {
    Runs runs = pane.timeline().runs();
    long run = pane.selected();
    if (!runs.contains(run)) {
      return;
    }
    double from = runs.startNs(run);
    double to = pane.timeline().endOf(run);
    double far = FAR * Math.max(1e5, to - from);
    for (long cause : new long[] {runs.queuedBy(run), runs.settledBy(run)}) {
      if (runs.contains(cause) && to - runs.startNs(cause) < far) {
        from = Math.min(from, runs.startNs(cause));
      }
    }
    double margin = Math.max(1000, (to - from) * 0.1);
    pane.camera().show(from - margin, to + margin);
    pane.moved();
  }
}
