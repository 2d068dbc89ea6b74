package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.timeline.TimeScale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws the time axis and the playhead. */
final class AxisDrawing {
  private static final double APART = 110;
  private static final double HANDLE = 6;
  private static final double LETTER = 6.5;
  private static final Font FONT = Font.font(11);

  private AxisDrawing() {}

  static void axis(Sheet sheet) {
    GraphicsContext g = sheet.g();
    double step = TimeScale.step(APART / sheet.plot() * sheet.window().spanNs());
    g.setFont(FONT);
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.setLineWidth(1);
    double first = Math.ceil(sheet.window().fromNs() / step) * step;
    for (double time = first; time <= sheet.window().toNs(); time += step) {
      double x = Math.round(sheet.x(time)) + 0.5;
      g.setStroke(sheet.palette().line);
      g.strokeLine(x, Bands.AXIS - 6, x, sheet.bands().bottom());
      g.setFill(sheet.palette().mutedText);
      String label = TimeScale.label(time, step, sheet.window().toNs());
      if (x + label.length() * LETTER < sheet.width()) {
        g.fillText(label, x + 4, Bands.AXIS / 2);
      }
    }
  }

  /** The moment that all views show. */
  static void playhead(Sheet sheet, double timeNs) {
    double x = Math.round(sheet.x(timeNs)) + 0.5;
    if (x < Bands.GUTTER - 1 || x > sheet.width() + 1) {
      return;
    }
    GraphicsContext g = sheet.g();
    g.setStroke(sheet.palette().text);
    g.setFill(sheet.palette().text);
    g.setLineWidth(1.5);
    g.strokeLine(x, Bands.AXIS, x, sheet.height());
    g.fillPolygon(
        new double[] {x - HANDLE, x + HANDLE, x},
        new double[] {Bands.AXIS - HANDLE, Bands.AXIS - HANDLE, Bands.AXIS + 2},
        3);
  }
}
