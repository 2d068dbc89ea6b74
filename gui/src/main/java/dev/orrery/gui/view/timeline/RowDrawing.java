package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.timeline.Lane;
import dev.orrery.gui.state.timeline.Picture;
import dev.orrery.gui.state.timeline.Rows;
import dev.orrery.gui.state.timeline.Runs;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws the rows: their ground, the picture stretched over them, bars with names, titles. */
final class RowDrawing {
  /** A name is written into bars at least this wide. */
  static final double NAMED = 30;

  private static final double LETTER = 6.1;
  private static final double DARK = 0.55;
  private static final Font FONT = Font.font(11);
  private static final Font TITLE = Font.font(null, FontWeight.SEMI_BOLD, 12);

  private RowDrawing() {}

  static void ground(Sheet sheet) {
    GraphicsContext g = sheet.g();
    g.setFill(sheet.palette().background);
    g.fillRect(0, 0, sheet.width(), sheet.height());
    g.setFill(sheet.palette().surface);
    for (Rows.Group group : sheet.rows().groups()) {
      double top = sheet.bands().top(group.first());
      g.fillRect(Bands.GUTTER, top - 1, sheet.plot(), bottom(sheet, group) - top + 2);
    }
  }

  private static double bottom(Sheet sheet, Rows.Group group) {
    int last = group.first() + group.count() - 1;
    return sheet.bands().top(last) + sheet.bands().height(last);
  }

  /** The picture may be one of another window, until the right one is there. */
  static void picture(Sheet sheet, Picture picture, Image image) {
    GraphicsContext g = sheet.g();
    g.setImageSmoothing(false);
    double left = sheet.x(picture.window().fromNs());
    double right = sheet.x(picture.window().toNs());
    int rows = Math.min(picture.rows().count(), sheet.bands().rows());
    for (int row = 0; row < rows; row++) {
      g.drawImage(
          image,
          0,
          // Within the row, or its neighbours would show at its edges.
          row + 0.25,
          picture.columns(),
          0.5,
          left,
          sheet.bands().top(row),
          right - left,
          sheet.bands().height(row));
    }
  }

  static void bars(Sheet sheet, Picture picture) {
    GraphicsContext g = sheet.g();
    g.setFont(FONT);
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    Runs runs = sheet.timeline().runs();
    if (picture.bars() != null) {
      for (long run : picture.bars()) {
        if (runs.contains(run) && picture.rows().of(runs, run) < sheet.bands().rows()) {
          run(sheet, picture, run, isDim(picture, runs, run));
        }
      }
    }
  }

  private static boolean isDim(Picture picture, Runs runs, long run) {
    return picture.chain() != 0 && runs.chain(run) != picture.chain();
  }

  private static void run(Sheet sheet, Picture picture, long run, boolean dim) {
    Runs runs = sheet.timeline().runs();
    int row = picture.rows().of(runs, run);
    double from = Math.max(Bands.GUTTER - 1, sheet.x(runs.startNs(run)));
    double to = Math.min(sheet.width() + 1, sheet.x(sheet.timeline().endOf(run)));
    if (row < 0 || to <= from) {
      return;
    }
    Lane lane = runs.lane(run);
    Color color = Shades.color(lane, sheet.palette());
    Color shown = dim ? color.interpolate(sheet.palette().surface, 0.75) : color;
    double top = sheet.bands().top(row);
    double height = sheet.bands().height(row);
    GraphicsContext g = sheet.g();
    g.setFill(shown);
    g.fillRect(from, top, to - from, height);
    g.setStroke(sheet.palette().surface);
    g.setLineWidth(1);
    g.strokeRect(Math.round(from) + 0.5, top + 0.5, Math.max(1, to - from - 1), height - 1);
    if (to - from >= NAMED && height >= 11) {
      boolean light =
          0.299 * shown.getRed() + 0.587 * shown.getGreen() + 0.114 * shown.getBlue() > DARK;
      g.setFill(light ? Color.web("#111418") : Color.WHITE);
      text(g, Names.of(runs, run), from + 4, top + height / 2, to - from - 7);
    }
  }

  /** Text as far as there is room for it. */
  static void text(GraphicsContext g, String text, double x, double y, double room) {
    int letters = (int) (room / LETTER);
    if (letters >= text.length()) {
      g.fillText(text, x, y);
    } else if (letters >= 3) {
      g.fillText(text.substring(0, letters - 1) + "…", x, y);
    }
  }

  static void titles(Sheet sheet) {
    GraphicsContext g = sheet.g();
    g.setFill(sheet.palette().background);
    g.fillRect(0, 0, Bands.GUTTER - 2, sheet.height());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    for (Rows.Group group : sheet.rows().groups()) {
      boolean empty = Bands.isEmpty(group, sheet.timeline());
      double y =
          group.count() > 4
              ? sheet.bands().top(group.first()) + 8
              : (sheet.bands().top(group.first()) + bottom(sheet, group)) / 2;
      if (group.lane() != null) {
        g.setFill(Shades.color(group.lane(), sheet.palette()));
        Shades.mark(group.lane()).fill(g, 16, y, 10);
      }
      g.setFont(empty ? FONT : TITLE);
      g.setFill(empty ? sheet.palette().mutedText : sheet.palette().text);
      g.fillText(group.title(), 30, y);
    }
    g.setFont(FONT);
    g.setFill(sheet.palette().mutedText);
    g.fillText("Events", 30, sheet.bands().bottom() + Bands.MARKS / 2);
  }
}
