package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.timeline.Picture;
import dev.orrery.gui.state.timeline.Spans;
import dev.orrery.gui.state.timeline.TimeScale;
import dev.orrery.gui.state.timeline.Track;
import dev.orrery.gui.theme.Mark;
import dev.orrery.gui.theme.Palette;
import dev.orrery.protocol.record.QueueKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws what is not a callback: collections, blocked and lost stretches, output, errors. */
final class MarkDrawing {
  private static final double BLOCK = 12;
  private static final double LEAST = 3;
  private static final double LETTER = 5.6;
  private static final double HATCH = 6;
  private static final double VEIL = 0.13;
  private static final Font FONT = Font.font(10);

  private MarkDrawing() {}

  /** What lies behind the rows: stretches in which the program stood still or nothing is known. */
  static void veils(Sheet sheet, Picture picture) {
    for (Placed each : placed(sheet, picture)) {
      veil(sheet, each.mark.track(), each.from, each.to);
    }
  }

  static void marks(Sheet sheet, Picture picture) {
    sheet.g().setFont(FONT);
    sheet.g().setTextAlign(TextAlignment.LEFT);
    sheet.g().setTextBaseline(VPos.CENTER);
    BitSet taken = new BitSet();
    List<Placed> placed = placed(sheet, picture);
    for (Placed each : placed) {
      draw(sheet, each.mark, each.from, each.to);
      if (isStretch(each.mark.track())) {
        taken.set((int) each.from - 3, (int) each.to + 5);
      }
    }
    placed.removeIf(each -> !isStretch(each.mark.track()));
    // Collections are the least of what there is to tell.
    placed.sort(Comparator.comparing(each -> each.mark.track() == Track.GC));
    placed.forEach(each -> name(sheet, each, taken));
  }

  private static List<Placed> placed(Sheet sheet, Picture picture) {
    List<Placed> placed = new ArrayList<>();
    double scale = picture.window().spanNs() / picture.columns();
    for (Picture.Mark mark : picture.marks()) {
      double from = sheet.x(picture.window().fromNs() + mark.fromX() * scale);
      double to = sheet.x(picture.window().fromNs() + mark.toX() * scale);
      if (to >= Bands.GUTTER && from <= sheet.width()) {
        double left = Math.max(from, Bands.GUTTER - 1);
        placed.add(new Placed(mark, left, Math.max(left, Math.min(to, sheet.width() + 1))));
      }
    }
    return placed;
  }

  /** Where a mark is. */
  private record Placed(Picture.Mark mark, double from, double to) {}

  private static boolean isStretch(Track track) {
    return track != Track.CONSOLE && track != Track.ERROR;
  }

  /** Writes what a mark means into it or after it, if there is room. */
  private static void name(Sheet sheet, Placed placed, BitSet taken) {
    GraphicsContext g = sheet.g();
    String words = words(sheet, placed.mark);
    double y = sheet.bands().bottom() + 4 + BLOCK / 2;
    double length = words.length() * LETTER + 8;
    if (placed.mark.track() == Track.BLOCKED && placed.to - placed.from > length) {
      g.setFill(sheet.palette().background);
      g.fillText(words, placed.from + 5, y);
      return;
    }
    boolean after = placed.to + length < sheet.width();
    int x = (int) (after ? placed.to + 6 : placed.from - length);
    int next = x < 0 ? 0 : taken.nextSetBit(x);
    if (x > Bands.GUTTER && (next < 0 || next > x + length - 8)) {
      g.setFill(sheet.palette().text);
      g.fillText(words, x, y);
      taken.set(x, x + (int) length);
    }
  }

  private static void draw(Sheet sheet, Picture.Mark mark, double from, double to) {
    double y = sheet.bands().bottom() + 4;
    GraphicsContext g = sheet.g();
    Color color = color(mark.track(), sheet.palette());
    switch (mark.track()) {
      case CONSOLE -> {
        g.setFill(color);
        g.fillRect(from - 1, y + BLOCK + 4, Math.max(LEAST, to - from), 8);
      }
      case ERROR -> {
        g.setFill(color);
        g.save();
        g.translate((from + to) / 2, y + BLOCK + 8);
        g.rotate(45);
        Mark.CROSS.fill(g, 0, 0, 12);
        g.restore();
      }
      default -> {
        block(g, mark.track(), from, Math.max(LEAST, to - from), y, color);
      }
    }
  }

  /** Shows across the lanes that the program stood still, or that nothing is known. */
  private static void veil(Sheet sheet, Track track, double from, double to) {
    Color color = color(track, sheet.palette());
    GraphicsContext g = sheet.g();
    double top = Bands.AXIS;
    double height = sheet.bands().bottom() - top;
    if (to - from < 1) {
      return;
    }
    g.setFill(color.deriveColor(0, 1, 1, VEIL));
    g.fillRect(from, top, to - from, height);
    if (track == Track.DROPPED || track == Track.PAUSED) {
      g.setStroke(color.deriveColor(0, 1, 1, VEIL * 3));
      g.setLineWidth(1);
      for (double x = from; x < to; x += HATCH * 2) {
        g.strokeLine(x, top + height, Math.min(x + HATCH, to), top);
      }
    }
  }

  private static void block(
      GraphicsContext g, Track track, double x, double width, double y, Color color) {
    g.setFill(color);
    switch (track) {
      case GC -> {
        double middle = x + width / 2;
        g.fillRect(x, y, width, 3);
        g.fillPolygon(
            new double[] {middle - 5, middle + 5, middle}, new double[] {y, y, y + BLOCK}, 3);
      }
      case DROPPED -> {
        for (double at = x; at < x + width; at += HATCH) {
          g.fillPolygon(
              new double[] {at, at + HATCH, at + HATCH / 2},
              new double[] {y + BLOCK, y + BLOCK, y},
              3);
        }
      }
      case PAUSED -> {
        g.fillRect(x, y, 4, BLOCK);
        g.fillRect(x + 6, y, 4, BLOCK);
      }
      default -> g.fillRect(x, y, width, BLOCK);
    }
  }

  private static String words(Sheet sheet, Picture.Mark mark) {
    Spans spans = sheet.timeline().of(mark.track());
    if (mark.row() < spans.begin()) {
      return "";
    }
    long end = Math.min(spans.endNs(mark.row()), sheet.timeline().endNs());
    String lasted = TimeScale.duration(end - spans.startNs(mark.row()));
    String times = mark.count() > 1 ? mark.count() + "× " : "";
    return switch (mark.track()) {
      case GC -> mark.count() > 1 ? times + "GC" : "GC " + lasted;
      case BLOCKED -> mark.count() > 1 ? times + "blocked" : "blocked " + lasted;
      case PAUSED -> "paused";
      case DROPPED -> String.format(Locale.ROOT, "dropped %,d", dropped(spans, mark));
      default -> "";
    };
  }

  private static long dropped(Spans spans, Picture.Mark mark) {
    long sum = 0;
    for (long row = mark.row(); row < mark.row() + mark.count() && row < spans.end(); row++) {
      sum += spans.value(row);
    }
    return sum;
  }

  static Color color(Track track, Palette palette) {
    return switch (track) {
      case BLOCKED, ERROR, DROPPED -> palette.alarm;
      case GC -> palette.of(QueueKind.MICROTASK);
      default -> palette.mutedText;
    };
  }
}
