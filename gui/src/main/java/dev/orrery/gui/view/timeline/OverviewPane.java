package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.timeline.Overview;
import dev.orrery.gui.state.timeline.Painter;
import dev.orrery.gui.state.timeline.Picture;
import dev.orrery.gui.state.timeline.Rows;
import dev.orrery.gui.state.timeline.Studio;
import dev.orrery.gui.state.timeline.TimeWindow;
import dev.orrery.gui.state.timeline.Timeline;
import dev.orrery.gui.state.timeline.TimelineIndex;
import dev.orrery.gui.state.timeline.Track;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.draw.CanvasPane;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws the whole recording with the moment shown, and the one it is compared with. */
final class OverviewPane extends Region {
  private static final int HEIGHT = 40;
  private static final int BARS = 32;
  private static final long REST_NS = 200_000_000;
  private static final double HANDLE = 6;
  private static final Font FONT = Font.font(null, FontWeight.BOLD, 11);

  private final TimelineIndex index;
  private final CanvasPane canvas = new CanvasPane(this::resized);
  private final PixelSheet image = new PixelSheet();
  private final Studio<Print> studio = new Studio<>();
  private Palette palette = Palette.LIGHT;
  private Shades shades = new Shades(palette);
  private Timeline ordered;
  private int orderedColumns;
  private Shades orderedShades;
  private long orderedAt;
  private Picture picture;
  private double playheadNs;
  private double pinNs = -1;
  private boolean dirty = true;

  OverviewPane(TimelineIndex index) {
    this.index = index;
    getChildren().add(canvas);
    setMinSize(100, HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setFocusTraversable(true);
    getStyleClass().add("overview");
    setAccessibleText("The whole recording, and the moment shown");
    focusedProperty().subscribe(() -> dirty = true);
  }

  void setPalette(Palette next) {
    palette = next;
    shades = new Shades(next);
    dirty = true;
  }

  void setPlayhead(double timeNs) {
    playheadNs = timeNs;
    dirty = true;
  }

  /** Below 0: none. */
  void setPin(double timeNs) {
    pinNs = timeNs;
    dirty = true;
  }

  /** The time at a place. */
  double time(double x) {
    return window().time(Math.clamp(x, 0, getWidth()), getWidth());
  }

  private TimeWindow window() {
    Timeline timeline = index.timeline();
    return TimeWindow.between(timeline.beginNs(), timeline.endNs());
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private void resized() {
    dirty = true;
    if (getWidth() > 10) {
      draw();
    }
  }

  boolean isDrawn() {
    return !dirty && studio.isIdle() && ordered == index.timeline();
  }

  void pulse() {
    Print ready = studio.take();
    if (ready != null) {
      picture = ready.picture();
      image.set(picture.columns(), BARS, ready.pixels());
      dirty = true;
    }
    order();
    if (dirty && getWidth() > 10) {
      dirty = false;
      draw();
    }
  }

  /** A program that runs gives a new picture some times a second, not with every pulse. */
  private void order() {
    Timeline timeline = index.timeline();
    int columns = (int) getWidth();
    boolean other = columns != orderedColumns || shades != orderedShades;
    boolean grown = timeline != ordered && System.nanoTime() - orderedAt > REST_NS;
    if (columns > 10 && (other || grown)) {
      ordered = timeline;
      orderedColumns = columns;
      orderedShades = shades;
      orderedAt = System.nanoTime();
      Shades with = shades;
      studio.order(() -> paint(timeline, columns, with));
    }
  }

  private static Print paint(Timeline timeline, int columns, Shades shades) {
    Rows rows = Rows.of(timeline, Rows.Layout.FLAT);
    TimeWindow all = TimeWindow.between(timeline.beginNs(), timeline.endNs());
    Picture picture = Painter.paint(timeline, all, rows, columns, columns, 0);
    byte[] codes = Overview.codes(picture, BARS);
    int[] pixels = new int[codes.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = codes[i] < 0 ? 0 : shades.pixel(codes[i], 1);
    }
    return new Print(picture, pixels, 0);
  }

  private void draw() {
    GraphicsContext g = canvas.graphics();
    double width = getWidth();
    g.setFill(palette.surface);
    g.fillRect(0, 0, width, HEIGHT);
    if (picture != null) {
      // A program that runs is longer now than when the picture was made.
      double right = window().x(picture.window().toNs(), width);
      double left = window().x(picture.window().fromNs(), width);
      g.setImageSmoothing(false);
      g.drawImage(image.image(), left, HEIGHT - BARS, right - left, BARS);
      picture.marks().forEach(mark -> mark(g, mark, left, (right - left) / picture.columns()));
    }
    g.setStroke(isFocused() ? palette.text : palette.line);
    g.setLineWidth(1);
    g.strokeRect(0.5, 0.5, width - 1, HEIGHT - 1);
    if (pinNs >= 0) {
      pin(g, window().x(pinNs, width));
    }
    playhead(g, Math.clamp(window().x(playheadNs, width), 1, width - 1));
  }

  /** Blocked and lost stretches, at the top. */
  private void mark(GraphicsContext g, Picture.Mark mark, double left, double scale) {
    if (mark.track() == Track.BLOCKED || mark.track() == Track.DROPPED) {
      double x = left + mark.fromX() * scale;
      double w = Math.max(3, (mark.toX() - mark.fromX()) * scale);
      g.setFill(palette.alarm);
      if (mark.track() == Track.BLOCKED) {
        g.fillRect(x, 1, w, 4);
      } else {
        for (double at = x; at < x + w; at += 6) {
          g.fillPolygon(new double[] {at, at + 6, at + 3}, new double[] {7, 7, 1}, 3);
        }
      }
    }
  }

  private void playhead(GraphicsContext g, double x) {
    g.setStroke(palette.text);
    g.setFill(palette.text);
    g.setLineWidth(2);
    g.strokeLine(x, 0, x, HEIGHT);
    g.fillPolygon(new double[] {x - HANDLE, x + HANDLE, x}, new double[] {0, 0, HANDLE + 2}, 3);
  }

  private void pin(GraphicsContext g, double x) {
    g.setStroke(palette.text);
    g.setLineWidth(1);
    g.setLineDashes(3, 3);
    g.strokeLine(x, 0, x, HEIGHT);
    g.setLineDashes();
    g.setFill(palette.text);
    g.fillRect(x, HEIGHT - 15, 14, 14);
    g.setFill(palette.background);
    g.setFont(FONT);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText("A", x + 7, HEIGHT - 8);
  }
}
