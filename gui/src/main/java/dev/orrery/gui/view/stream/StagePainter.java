package dev.orrery.gui.view.stream;

import dev.orrery.gui.state.Places;
import dev.orrery.gui.state.stream.Pipelines.Stage;
import dev.orrery.gui.state.stream.Sizes;
import dev.orrery.gui.state.stream.StreamLayout;
import dev.orrery.gui.state.stream.StreamLayout.Box;
import dev.orrery.gui.state.stream.StreamWords;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.draw.Pen;
import dev.orrery.protocol.model.ReadSide;
import dev.orrery.protocol.model.WriteSide;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws a stage: its name, and its buffers as tanks with the high water mark as a line. */
final class StagePainter {
  /** How high in a tank the high water mark is. */
  private static final double MARK = 0.75;

  private final Pen pen;
  private final Palette palette;
  private final StreamLayout layout;

  StagePainter(Pen pen, StreamLayout layout) {
    this.pen = pen;
    this.palette = pen.palette();
    this.layout = layout;
  }

  void stage(Stage stage, boolean slowest, boolean selected, boolean hovered) {
    Box card = layout.card(stage);
    pen.g().setFill(palette.surface);
    pen.g().fillRoundRect(card.x(), card.y(), card.width(), card.height(), 14, 14);
    pen.g().setStroke(slowest ? palette.alarm : hovered ? palette.mutedText : palette.line);
    pen.g().setLineWidth(slowest ? 2 : 1.2);
    pen.g().strokeRoundRect(card.x(), card.y(), card.width(), card.height(), 14, 14);
    if (selected) {
      pen.g().setStroke(palette.of(Phase.TIMERS));
      pen.g().setLineWidth(2);
      pen.g()
          .strokeRoundRect(card.x() - 4, card.y() - 4, card.width() + 8, card.height() + 8, 18, 18);
    }
    title(stage, card, slowest);
    WriteSide write = stage.stream().writable();
    if (write != null) {
      Box tank = layout.writable(stage);
      boolean full =
          write.isFull() || write.buffered() >= write.highWaterMark() && write.buffered() > 0;
      tank(tank, write.buffered(), write.highWaterMark(), palette.of(QueueKind.TICK), full);
      below(
          tank,
          "in",
          StreamWords.fill(write),
          write.buffered(),
          write.objectMode(),
          StreamWords.backPressure(write),
          full);
    }
    ReadSide read = stage.stream().readable();
    if (read != null) {
      Box tank = layout.readable(stage);
      boolean full = read.buffered() >= read.highWaterMark() && read.buffered() > 0;
      tank(tank, read.buffered(), read.highWaterMark(), palette.of(QueueKind.MICROTASK), full);
      String pauses = read.pauses() == 0 ? "" : read.pauses() + "× paused";
      below(tank, "out", StreamWords.fill(read), read.buffered(), read.objectMode(), pauses, full);
    }
    if (write != null && read != null) {
      Box in = layout.writable(stage);
      Box out = layout.readable(stage);
      double y = in.y() + in.height() / 2;
      arrow(in.right() + 4, out.x() - 4, y);
    }
  }

  private void title(Stage stage, Box card, boolean slowest) {
    double room = card.width() - 24;
    String name = stage.stream().className();
    Font bold = Pen.bold(pen.width(name, Pen.bold(14)) <= room ? 14 : 12);
    pen.text(pen.fit(name, bold, room), card.x() + 12, card.y() + 16, bold, palette.text);
    if (slowest) {
      double x = card.right() - 12 - 56;
      pen.g().setFill(palette.alarm);
      // On the card's edge, where no name is.
      pen.g().fillRoundRect(x, card.y() - 9, 56, 17, 17, 17);
      pen.text(
          "slowest", x + 28, card.y() - 1, Pen.bold(11), palette.background, TextAlignment.CENTER);
    }
    if (stage.stream().site() != null) {
      Font font = Pen.font(11);
      pen.text(
          pen.fit(Places.brief(stage.stream().site()), font, card.width() - 24),
          card.x() + 12,
          card.y() + 34,
          font,
          palette.mutedText);
    }
  }

  private void tank(Box tank, long buffered, long highWaterMark, Color colour, boolean full) {
    pen.g().setFill(palette.background);
    pen.g().fillRoundRect(tank.x(), tank.y(), tank.width(), tank.height(), 8, 8);
    double share = highWaterMark <= 0 ? 0 : (double) buffered / highWaterMark;
    double height = Math.min(1, share * MARK) * tank.height();
    if (height > 0) {
      height = Math.max(2, height);
      pen.g().save();
      pen.g().beginPath();
      pen.g().rect(tank.x(), tank.bottom() - height, tank.width(), height);
      pen.g().clip();
      pen.g().setFill(Pen.mix(palette.background, colour, full ? 0.85 : 0.55));
      pen.g().fillRoundRect(tank.x(), tank.y(), tank.width(), tank.height(), 8, 8);
      pen.g().restore();
      pen.line(tank.x(), tank.bottom() - height, tank.right(), tank.bottom() - height, colour, 1.5);
    }
    double mark = tank.bottom() - MARK * tank.height();
    pen.g().setLineDashes(4, 3);
    pen.line(
        tank.x() + 1, mark, tank.right() - 1, mark, full ? palette.alarm : palette.mutedText, 1);
    pen.g().setLineDashes();
    pen.g().setStroke(palette.line);
    pen.g().setLineWidth(1.2);
    pen.g().strokeRoundRect(tank.x(), tank.y(), tank.width(), tank.height(), 8, 8);
  }

  /** {@code more}: what follows each comma gets a line of its own. */
  private void below(
      Box tank,
      String side,
      String fill,
      long buffered,
      boolean objects,
      String more,
      boolean full) {
    Font font = Pen.font(11);
    pen.text(side, tank.x() + 6, tank.y() + 8, Pen.font(10), palette.text);
    String size = pen.width(fill, font) <= tank.width() + 8 ? fill : Sizes.of(buffered, objects);
    double y = tank.bottom() + 12;
    pen.text(size, tank.x(), y, font, full ? palette.alarm : palette.text);
    boolean narrow = pen.width(more.split(", ")[0], font) > tank.width() + 8;
    for (String part : more.split(narrow ? ",? " : ", ")) {
      y += 14;
      pen.text(part, tank.x(), y, font, palette.mutedText);
    }
  }

  private void arrow(double from, double to, double y) {
    double middle = (from + to) / 2;
    pen.g().setFill(palette.mutedText);
    pen.g()
        .fillPolygon(
            new double[] {middle - 3, middle - 3, middle + 4}, new double[] {y - 5, y + 5, y}, 3);
  }
}
