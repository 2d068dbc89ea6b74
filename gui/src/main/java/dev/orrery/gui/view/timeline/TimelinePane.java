package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.timeline.Hits;
import dev.orrery.gui.state.timeline.Painter;
import dev.orrery.gui.state.timeline.Picture;
import dev.orrery.gui.state.timeline.Rows;
import dev.orrery.gui.state.timeline.Studio;
import dev.orrery.gui.state.timeline.TimeWindow;
import dev.orrery.gui.state.timeline.Timeline;
import dev.orrery.gui.state.timeline.TimelineIndex;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.draw.CanvasPane;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The drawing of the timeline. The picture of the callbacks is painted by another thread. */
final class TimelinePane extends Region {
  private static final double SLACK = 4;

  /** The time between pictures, in times that one takes. */
  private static final int REST = 4;

  private final TimelineIndex index;
  private final Camera camera = new Camera();
  private final Studio<Print> studio = new Studio<>();
  private final CanvasPane canvas = new CanvasPane(this::resized);
  private final PixelSheet image = new PixelSheet();
  private Rows.Layout layout = Rows.Layout.LANES;
  private Palette palette = Palette.LIGHT;
  private Shades shades = new Shades(palette);
  private Timeline timeline;
  private Print print;
  private Order ordered;
  private long orderedAt;
  private double playheadNs;
  private long selected;
  private long hovered;
  private double brushFrom = -1;
  private double brushTo = -1;
  private boolean dirty = true;

  /** Whether it was the user who wants another picture. */
  private boolean touched = true;

  /** What a picture depends on. */
  private record Order(
      Timeline timeline,
      TimeWindow window,
      Rows.Layout layout,
      int columns,
      int chain,
      Palette of) {}

  TimelinePane(TimelineIndex index) {
    this.index = index;
    timeline = index.timeline();
    getChildren().add(canvas);
    setFocusTraversable(true);
    setMinSize(200, 120);
    getStyleClass().add("timeline");
  }

  Camera camera() {
    return camera;
  }

  Timeline timeline() {
    return timeline;
  }

  Rows.Layout rowLayout() {
    return layout;
  }

  void setRowLayout(Rows.Layout next) {
    layout = next;
    touched = true;
    dirty = true;
  }

  void setPalette(Palette next) {
    palette = next;
    touched = true;
    shades = new Shades(next);
    dirty = true;
  }

  void setPlayhead(double timeNs) {
    playheadNs = timeNs;
    dirty = true;
  }

  double playheadNs() {
    return playheadNs;
  }

  /** A callback's number, 0 for none. */
  void setSelected(long run) {
    selected = run;
    touched = true;
    dirty = true;
  }

  long selected() {
    return selected;
  }

  void setHovered(long run) {
    dirty |= run != hovered;
    hovered = run;
  }

  long hovered() {
    return hovered;
  }

  /** Shows what the user is about to zoom to; below 0: nothing. */
  void setBrush(double fromX, double toX) {
    brushFrom = fromX;
    brushTo = toX;
    dirty = true;
  }

  /** Something about the camera has changed. */
  void moved() {
    touched = true;
    dirty = true;
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private void resized() {
    touched = true;
    dirty = true;
    if (getWidth() > Bands.GUTTER + 10) {
      draw();
    }
  }

  /** Draws if there is a reason to. */
  void pulse() {
    Timeline now = index.timeline();
    if (now != timeline) {
      timeline = now;
      dirty = true;
    }
    camera.extent(timeline);
    Print ready = studio.take();
    if (ready != null) {
      print = ready;
      image.set(ready.picture().columns(), ready.picture().rows().count(), ready.pixels());
      dirty = true;
    }
    order();
    if (dirty && getWidth() > Bands.GUTTER + 10) {
      dirty = false;
      draw();
    }
  }

  /** Whether the picture that is drawn is the right one. */
  boolean isDrawn() {
    return !dirty && studio.isIdle() && ordered != null && ordered.timeline == index.timeline();
  }

  private void order() {
    int columns = (int) Math.round((getWidth() - Bands.GUTTER - Bands.RIGHT) * density());
    if (columns < 10) {
      return;
    }
    int chain = timeline.runs().contains(selected) ? timeline.runs().chain(selected) : 0;
    int lit = layout == Rows.Layout.CHAINS ? chain : 0;
    Order next = new Order(timeline, camera.window(), layout, columns, lit, palette);
    if (!next.equals(ordered) && !isEarly()) {
      ordered = next;
      touched = false;
      orderedAt = System.nanoTime();
      Shades with = shades;
      double wide = 14 * density();
      studio.order(() -> paint(next, with, wide));
    }
  }

  /** While a program runs the picture of a long recording is not made again for each batch. */
  private boolean isEarly() {
    return !touched && print != null && System.nanoTime() - orderedAt < REST * print.tookNs();
  }

  private static Print paint(Order order, Shades shades, double wide) {
    long began = System.nanoTime();
    Rows rows = Rows.of(order.timeline, order.layout);
    Picture picture =
        Painter.paint(order.timeline, order.window, rows, order.columns, wide, order.chain);
    int[] pixels = shades.pixels(picture);
    return new Print(picture, pixels, System.nanoTime() - began);
  }

  /** Columns a pixel: more on fine screens. */
  private double density() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : Math.max(canvas.density(), getScene().getWindow().getRenderScaleX());
  }

  private Sheet sheet() {
    Rows rows = Rows.of(timeline, layout);
    return new Sheet(
        canvas.graphics(),
        timeline,
        camera.window(),
        rows,
        new Bands(rows, timeline, getHeight()),
        palette,
        getWidth(),
        getHeight());
  }

  private void draw() {
    Sheet sheet = sheet();
    RowDrawing.ground(sheet);
    AxisDrawing.axis(sheet);
    if (print != null && print.picture().rows().layout() == layout) {
      MarkDrawing.veils(sheet, print.picture());
      RowDrawing.picture(sheet, print.picture(), image.image());
      RowDrawing.bars(sheet, print.picture());
      MarkDrawing.marks(sheet, print.picture());
    }
    if (timeline.runs().contains(hovered)) {
      LinkDrawing.frame(sheet, hovered, palette.mutedText, 1.5);
    }
    if (timeline.runs().contains(selected)) {
      LinkDrawing.links(sheet, selected);
    }
    AxisDrawing.playhead(sheet, playheadNs);
    brush(sheet.g());
    RowDrawing.titles(sheet);
  }

  private void brush(GraphicsContext g) {
    if (brushFrom >= 0) {
      double x = Math.min(brushFrom, brushTo);
      Color color = palette.text;
      g.setFill(color.deriveColor(0, 1, 1, 0.12));
      g.fillRect(x, 0, Math.abs(brushTo - brushFrom), getHeight());
      g.setStroke(color);
      g.setLineWidth(1);
      g.strokeRect(x + 0.5, 0.5, Math.abs(brushTo - brushFrom), getHeight() - 1);
    }
  }

  /** The time at a place. */
  double time(double x) {
    return sheet().time(x);
  }

  /** The callback at a place, 0 if there is none. */
  long runAt(double x, double y) {
    Sheet sheet = sheet();
    int row = sheet.bands().at(y);
    double slack = SLACK / sheet.plot() * sheet.window().spanNs();
    return row < 0 || x < Bands.GUTTER
        ? 0
        : Hits.run(timeline, sheet.rows(), row, sheet.time(x), slack);
  }

  /** The job of the pool at a place, as a row of its track; -1 if there is none. */
  long jobAt(double x, double y) {
    Sheet sheet = sheet();
    int row = sheet.bands().at(y);
    double slack = SLACK / sheet.plot() * sheet.window().spanNs();
    return row < 0 || x < Bands.GUTTER
        ? -1
        : Hits.job(timeline, sheet.rows(), row, sheet.time(x), slack);
  }
}
