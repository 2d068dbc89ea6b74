package dev.orrery.gui.view.source;

import dev.orrery.gui.state.source.LineCount;
import dev.orrery.gui.theme.Mark;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.draw.Sign;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.QueueKind;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;

/** Beside a line: its number, and of its callbacks the phase, how many there were, their times. */
final class Gutter extends HBox {
  private static final double SIZE = 11;

  /** {@code count}: null if nothing ran of the line. */
  Gutter(int line, LineCount count, Palette palette) {
    getStyleClass().add("gutter");
    setAlignment(Pos.CENTER_RIGHT);
    Sign mark = new Sign(SIZE);
    String hits = "";
    String last = "";
    String p95 = "";
    if (count != null) {
      draw(mark, count, palette);
      hits = "×" + count.hits();
      last = Words.shortTime(count.lastNs());
      p95 = count.hits() > 1 ? Words.shortTime(count.p95Ns()) : "";
      Tooltip.install(this, new Tooltip(words(count)));
    }
    getChildren()
        .addAll(
            label(hits, "gutter-hits"),
            label(last, "gutter-time"),
            label(p95, "gutter-time"),
            mark,
            label(String.valueOf(line), "gutter-line"));
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setMinWidth(Label.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private static void draw(Sign sign, LineCount count, Palette palette) {
    QueueKind queue = queue(count);
    Mark mark = Mark.BAR;
    Color colour = palette.mutedText;
    if (queue != null) {
      mark = Mark.of(queue);
      colour = palette.of(queue);
    } else if (count.phase() != null) {
      mark = Mark.of(count.phase());
      colour = palette.of(count.phase());
    }
    sign.show(mark, colour);
  }

  /** The queue whose shape a callback has, null for that of its phase. */
  private static QueueKind queue(LineCount count) {
    return switch (count.kind()) {
      case TICK -> QueueKind.TICK;
      case MICROTASK, REACTION, AWAIT, ADOPTION, MODULE -> QueueKind.MICROTASK;
      default -> null;
    };
  }

  private static String words(LineCount count) {
    String where =
        queue(count) != null
            ? "in the " + (queue(count) == QueueKind.TICK ? "nextTick" : "microtask") + " queue"
            : count.phase() == null
                ? "outside of the phases"
                : "in the phase " + count.phase().name().toLowerCase(Locale.ROOT);
    String many = count.hits() == 1 ? "1 callback" : count.hits() + " callbacks";
    String usual =
        count.hits() == 1
            ? ""
            : " Of the latest ones 95 % ran for at most " + Words.shortTime(count.p95Ns()) + ".";
    return "By the moment shown %s, the latest %s: it ran for %s.%s"
        .formatted(many, where, Words.shortTime(count.lastNs()), usual);
  }
}
