package dev.orrery.gui.view.wheel;

import dev.orrery.gui.state.wheel.Bead;
import dev.orrery.gui.state.wheel.Beads.Group;
import dev.orrery.gui.state.wheel.Narrative;
import dev.orrery.gui.state.wheel.Point;
import dev.orrery.gui.state.wheel.Row;
import dev.orrery.gui.state.wheel.Station;
import dev.orrery.gui.state.wheel.WheelLayout;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.draw.Pen;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.Phase;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws a station's texts: its title, the callback that runs there, what waits. */
final class BeadPainter {
  private final Pen pen;
  private final Palette palette;
  private final WheelLayout layout;
  private final Narrative narrative;
  private final double s;

  BeadPainter(Pen pen, WheelLayout layout, Narrative narrative) {
    this.pen = pen;
    this.palette = pen.palette();
    this.layout = layout;
    this.narrative = narrative;
    this.s = layout.scale();
  }

  private TextAlignment align(Station station) {
    return layout.isLeftwards(station) ? TextAlignment.RIGHT : TextAlignment.LEFT;
  }

  void heading(Station station, Group group, boolean here) {
    Point title = layout.title(station);
    boolean small = station.queue() == null;
    Font font = small && !here ? Pen.font(13 * s) : Pen.bold(14 * s);
    Color colour = small && !here ? palette.mutedText : palette.text;
    TextAlignment align = station.isInner() ? TextAlignment.CENTER : align(station);
    pen.text(station.title(), title.x(), title.y(), font, colour, align);
    String summary = narrative.summary(station, group);
    if (station.isInner()) {
      double x = title.x() + pen.width(station.title(), font) / 2 + 8 * s;
      pen.text(summary, x, title.y(), Pen.font(12 * s), palette.mutedText);
    } else {
      Point below = layout.line(station, 1);
      Font note = Pen.font(12 * s);
      String text = pen.fit(summary, note, layout.lineWidth(station, 1));
      pen.text(text, below.x(), below.y() - 2 * s, note, palette.mutedText, align);
    }
  }

  /** A callback that runs there, on the first lines. */
  void running(Station station, int line, Run run, String duration) {
    Point at = layout.line(station, line);
    pill(
        at.x(),
        at.y(),
        layout.lineWidth(station, line),
        layout.isLeftwards(station),
        WheelPainter.colour(palette, station),
        narrative.name(run),
        duration);
  }

  /** A callback that runs outside of the phases, above the gate. */
  void runningOutside(Run run, String duration) {
    Point gate = layout.onRing(Station.GATE, layout.radius() + 34 * s);
    String name = narrative.name(run);
    double width = pillWidth(name, duration, layout.radius());
    pill(gate.x() - width / 2, gate.y(), layout.radius(), false, palette.mutedText, name, duration);
  }

  private double pillWidth(String name, String duration, double room) {
    double width = pen.width(name, Pen.bold(12.5 * s)) + pen.width(duration, Pen.font(12 * s));
    return Math.min(room, width + 40 * s);
  }

  private void pill(
      double x, double y, double room, boolean left, Color colour, String name, String duration) {
    Font bold = Pen.bold(12.5 * s);
    Font plain = Pen.font(12 * s);
    double width = pillWidth(name, duration, room);
    double height = layout.rowHeight() - 1;
    double from = left ? x - width : x;
    pen.g().setFill(colour);
    pen.g().fillRoundRect(from, y - height / 2, width, height, height, height);
    double play = 4 * s;
    double px = from + 9 * s;
    pen.g().setFill(palette.background);
    pen.g()
        .fillPolygon(
            new double[] {px, px, px + 1.6 * play}, new double[] {y - play, y + play, y}, 3);
    double end = from + width - 8 * s - pen.width(duration, plain);
    double start = px + 11 * s;
    String text = pen.fit(name, bold, end - start - 6 * s);
    pen.text(text, start, y, bold, palette.background);
    pen.text(duration, end, y, plain, palette.background);
  }

  void rows(Station station, Group group, List<Row> rows, long selected, Row hovered) {
    Font font = Pen.font(12.5 * s);
    Color colour = WheelPainter.colour(palette, station);
    for (Row row : rows) {
      Bead bead = row.bead();
      boolean isSelected = selected != 0 && bead.id() == selected;
      boolean isHovered = hovered != null && hovered.bead().equals(bead);
      if (isSelected || isHovered) {
        highlight(row, font, isSelected);
      }
      pen.mark(WheelPainter.mark(station), row.x(), row.y(), 11 * s, colour, !bead.ready());
      if (row.named()) {
        double room = row.width() - layout.rowHeight() * 1.1;
        String name = fitted(bead, font, room);
        Color of = bead.ready() ? palette.text : palette.mutedText;
        pen.text(name, row.textX(), row.y(), font, of, align(station));
      }
    }
    int rest = group.total() - rows.size();
    if (rest > 0 && !rows.isEmpty()) {
      Point at = layout.rest(station, rows);
      pen.text("+" + rest, at.x(), at.y(), font, palette.mutedText, align(station));
    }
  }

  /** The name, and of a timer when it is due: if there is little room, the name gives way. */
  private String fitted(Bead bead, Font font, double room) {
    if (bead.station() != Station.TIMERS) {
      return pen.fit(bead.name(), font, room);
    }
    String due = narrative.due(bead.dueMs());
    String name = pen.fit(bead.name() + "  ", font, room - pen.width(due, font));
    return name + (name.endsWith("…") ? " " : "") + pen.fit(due, font, room);
  }

  private void highlight(Row row, Font font, boolean selected) {
    double height = layout.rowHeight();
    double room = row.width() - height * 1.1;
    double text = row.named() ? pen.width(fitted(row.bead(), font, room), font) + height * 0.8 : 0;
    double width = height + text;
    double x = row.leftwards() ? row.x() + height / 2 - width : row.x() - height / 2;
    pen.g().setFill(Pen.mix(palette.background, palette.of(Phase.TIMERS), selected ? 0.3 : 0.12));
    pen.g().fillRoundRect(x, row.y() - height / 2, width, height, 8 * s, 8 * s);
    if (selected) {
      pen.g().setStroke(palette.text);
      pen.g().setLineWidth(1.3);
      pen.g().strokeRoundRect(x, row.y() - height / 2, width, height, 8 * s, 8 * s);
    }
  }
}
