package dev.orrery.dap.launch;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what the runtime says about its inspector out of a program's errors. Other text is not held
 * back for longer than it may be such a line. The thread that reads.
 */
final class InspectorLines {
  private static final String LISTENING = "Debugger listening on ";
  private static final String WAITING = "Waiting for the debugger to disconnect...";
  private static final List<String> STARTS =
      List.of(
          LISTENING + "ws://",
          "For help, see: https://nodejs.org/en/docs/inspector",
          "Debugger attached.",
          WAITING,
          "Debugger ending on ws://");
  private static final Pattern ADDRESS =
      Pattern.compile(LISTENING + "(ws://[\\w.:\\[\\]-]+:\\d{1,5}/[\\w-]*)\\s*");
  private static final int MAX_LENGTH = 300;

  private final Consumer<URI> listening;
  private final StringBuilder held = new StringBuilder();

  /** The line has begun with other text. */
  private boolean within;

  /** {@code listening}: gets each address that is told. */
  InspectorLines(Consumer<URI> listening) {
    this.listening = listening;
  }

  /** What is to be shown of a piece of text. */
  String take(CharSequence piece) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < piece.length(); i++) {
      take(piece.charAt(i), shown);
    }
    return shown.toString();
  }

  private void take(char next, StringBuilder shown) {
    held.append(next);
    if (!isPossible()) {
      // It may begin one itself: the end of a program's text need not be the end of a line.
      boolean fresh = held.length() > 1 && WAITING.charAt(0) == next;
      shown.append(held, 0, held.length() - (fresh ? 1 : 0));
      held.delete(0, held.length() - (fresh ? 1 : 0));
      within = true;
    }
    if (next == '\n') {
      if (!isTaken(held.toString())) {
        shown.append(held);
      }
      held.setLength(0);
      within = false;
    }
  }

  private boolean isPossible() {
    String text = held.toString();
    if (within) {
      return WAITING.startsWith(text) || text.equals(WAITING + "\n");
    }
    return text.length() < MAX_LENGTH
        && STARTS.stream().anyMatch(s -> s.startsWith(text) || text.startsWith(s));
  }

  /** Whether a line that begins as one of the runtime's is one. */
  private boolean isTaken(String line) {
    if (line.startsWith(LISTENING)) {
      Matcher matcher = ADDRESS.matcher(line);
      if (!matcher.matches()) {
        return false;
      }
      listening.accept(URI.create(matcher.group(1)));
    }
    return true;
  }

  /** What was held back when there is no more. */
  String rest() {
    String rest = held.toString();
    held.setLength(0);
    return rest;
  }
}
