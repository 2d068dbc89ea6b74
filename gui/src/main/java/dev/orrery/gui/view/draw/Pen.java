package dev.orrery.gui.view.draw;

import dev.orrery.gui.theme.Mark;
import dev.orrery.gui.theme.Palette;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws text and shapes on a canvas, with the palette's colours. */
public final class Pen {
  private static final int MEASURED = 2000;

  private record Measured(String text, Font font) {}

  private final CanvasPane pane;
  private final GraphicsContext g;
  private final Text ruler = new Text();
  private final Map<Measured, Double> widths =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Measured, Double> eldest) {
          return size() > MEASURED;
        }
      };

  private Palette palette = Palette.LIGHT;

  public Pen(CanvasPane pane) {
    this.pane = pane;
    g = pane.graphics();
    g.setTextBaseline(VPos.CENTER);
  }

  public GraphicsContext g() {
    return g;
  }

  /** Of the drawing. */
  public double width() {
    return pane.width();
  }

  /** Of the drawing. */
  public double height() {
    return pane.height();
  }

  public Palette palette() {
    return palette;
  }

  public void use(Palette next) {
    palette = next;
  }

  /** Makes everything the background's colour. */
  public void clear() {
    g.setFill(palette.background);
    g.fillRect(0, 0, width(), height());
  }

  public static Font font(double size) {
    return Font.font(Font.getDefault().getFamily(), size);
  }

  public static Font bold(double size) {
    return Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, size);
  }

  /** A colour between two. */
  public static Color mix(Color from, Color to, double share) {
    return from.interpolate(to, share);
  }

  public double width(String text, Font font) {
    return widths.computeIfAbsent(
        new Measured(text, font),
        each -> {
          ruler.setFont(each.font);
          ruler.setText(each.text);
          return ruler.getLayoutBounds().getWidth();
        });
  }

  /** As much of a text as there is room for. */
  public String fit(String text, Font font, double room) {
    if (width(text, font) <= room) {
      return text;
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (width(text.substring(0, middle) + "…", font) <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low == 0 ? "" : text.substring(0, low) + "…";
  }

  /** Text whose middle line is at y. */
  public void text(String text, double x, double y, Font font, Paint colour, TextAlignment align) {
    g.setFont(font);
    g.setFill(colour);
    g.setTextAlign(align);
    g.fillText(text, x, y);
  }

  public void text(String text, double x, double y, Font font, Paint colour) {
    text(text, x, y, font, colour, TextAlignment.LEFT);
  }

  public void disc(double x, double y, double radius, Paint fill) {
    g.setFill(fill);
    g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  public void circle(double x, double y, double radius, Paint colour, double width) {
    g.setStroke(colour);
    g.setLineWidth(width);
    g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  public void line(double x1, double y1, double x2, double y2, Paint colour, double width) {
    g.setStroke(colour);
    g.setLineWidth(width);
    g.strokeLine(x1, y1, x2, y2);
  }

  /** A mark; {@code hollow}: only its rim. */
  public void mark(Mark mark, double x, double y, double size, Color colour, boolean hollow) {
    g.setFill(colour);
    mark.fill(g, x, y, size);
    if (hollow) {
      g.setFill(palette.background);
      mark.fill(g, x, y, size * 0.55);
    }
  }
}
