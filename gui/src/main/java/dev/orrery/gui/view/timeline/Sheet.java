package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.timeline.Rows;
import dev.orrery.gui.state.timeline.TimeWindow;
import dev.orrery.gui.state.timeline.Timeline;
import dev.orrery.gui.theme.Palette;
import javafx.scene.canvas.GraphicsContext;

/** What all that draw on the timeline need to know. */
record Sheet(
    GraphicsContext g,
    Timeline timeline,
    TimeWindow window,
    Rows rows,
    Bands bands,
    Palette palette,
    double width,
    double height) {

  /** The width of the part that shows time. */
  double plot() {
    return width - Bands.GUTTER - Bands.RIGHT;
  }

  double x(double timeNs) {
    return Bands.GUTTER + window.x(timeNs, plot());
  }

  double time(double x) {
    return window.time(x - Bands.GUTTER, plot());
  }

  /** As {@link #x}, but no further out than a little beyond what can be seen. */
  double nearX(double timeNs) {
    return Math.clamp(x(timeNs), Bands.GUTTER - 40, width + 40);
  }

  double middle(int row) {
    return bands.top(row) + bands.height(row) / 2;
  }
}
