package dev.orrery.runtime.cli.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;

/** What of the table is seen, and the line of keys below it. The tool's thread only. */
final class TopView {
  private static final Size USUAL_SIZE = Size.of(100, 24);
  private static final long MESSAGE_NS = 3_000_000_000L;
  private static final List<String> HELP =
      List.of(
          "p        pause the program's loop, or let it go on",
          "s        step to the next callback, while it is paused",
          "left, right, < and >   sort the callbacks by another column",
          "up, down, k and j      scroll the callbacks",
          "?        this page, or back",
          "q        quit; a paused program goes on");

  private final Terminal terminal;
  private final Display display;
  private TopScreen screen;
  private TopOrder order = TopOrder.BUSY;
  private int skip;
  private boolean help;
  private String message;
  private long messageNanos;

  TopView(Terminal terminal) {
    this.terminal = terminal;
    this.display = new Display(terminal, true);
  }

  /** Begins with an empty screen of the size the terminal has now. */
  void resize() {
    Size size = terminal.getSize();
    boolean known = size.getColumns() > 0 && size.getRows() > 1;
    display.clear();
    display.resize(known ? size : USUAL_SIZE);
  }

  void sampled(TopScreen next) {
    screen = next;
    if (System.nanoTime() - messageNanos > MESSAGE_NS) {
      message = null;
    }
  }

  boolean isPaused() {
    return screen != null && screen.paused() != null;
  }

  /** Shows a sentence for a while. */
  void say(String sentence) {
    message = sentence;
    messageNanos = System.nanoTime();
  }

  void handle(TopKey key) {
    switch (key) {
      case HELP -> help = !help;
      case UP -> skip = Math.max(0, skip - 1);
      case DOWN -> skip++;
      case LEFT -> order = order.next(-1);
      case RIGHT -> order = order.next(1);
      case NONE, QUIT, PAUSE, STEP -> {}
    }
  }

  void draw() {
    int rows = display.getRows() - 1;
    List<AttributedString> lines = new ArrayList<>();
    for (String line : content(rows)) {
      if (lines.size() < rows) {
        lines.add(fitted(line, isHeading(line) ? AttributedStyle.BOLD : AttributedStyle.DEFAULT));
      }
    }
    while (lines.size() < rows) {
      lines.add(AttributedString.EMPTY);
    }
    lines.add(fitted(status(), AttributedStyle.INVERSE));
    display.update(lines, 0);
  }

  private List<String> content(int rows) {
    if (help) {
      return HELP;
    }
    if (screen == null) {
      return List.of("Waiting for the first second.");
    }
    List<String> lines = screen.lines(order, skip, rows);
    if (skip > 0 && lines.size() == screen.lines(order, 0, 0).size()) {
      skip--;
    }
    return lines;
  }

  private static boolean isHeading(String line) {
    return !line.isEmpty() && line.equals(line.toUpperCase(Locale.ROOT));
  }

  private String status() {
    if (message != null) {
      return message;
    }
    if (isPaused()) {
      return screen.paused() + "   p go on   s step   ? help   q quit";
    }
    return "p pause   < > sort: " + order.column() + "   ? help   q quit";
  }

  private AttributedString fitted(String text, AttributedStyle style) {
    return new AttributedStringBuilder()
        .append(text, style)
        .toAttributedString()
        .columnSubSequence(0, display.getColumns());
  }
}
