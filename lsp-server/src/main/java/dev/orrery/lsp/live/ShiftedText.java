package dev.orrery.lsp.live;

import dev.orrery.lsp.document.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the places of a text are after it has been edited. For one thread at a time.
 *
 * <p>An edit is what lies between the common beginning and the common end of two texts: that is right
 * of what a user types, and of pastes.
 */
final class ShiftedText {
  /** Edits far from each other; with more of them nothing is known any more. */
  private static final int MAX_EDITS = 1000;

  /** What was at {@code start} up to {@code end} is {@code delta} units longer. */
  private record Edit(int start, int end, int delta) {
    int newEnd() {
      return end + delta;
    }
  }

  private final Text base;
  private final List<Edit> edits = new ArrayList<>();
  private Text current;
  private boolean lost;

  ShiftedText(Text base) {
    this.base = base;
    this.current = base;
  }

  boolean isEdited() {
    return lost || !edits.isEmpty();
  }

  /** The text is now another one. */
  void becomes(Text text) {
    if (text == current || lost) {
      return;
    }
    String before = current.content();
    String after = text.content();
    current = text;
    int max = Math.min(before.length(), after.length());
    int start = 0;
    while (start < max && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < max - start
        && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    int delta = after.length() - before.length();
    if (delta == 0 && start == max) {
      return;
    }
    add(new Edit(start, before.length() - same, delta));
  }

  private void add(Edit edit) {
    Edit last = edits.isEmpty() ? null : edits.getLast();
    if (last != null && edit.start() >= last.start() && edit.end() <= last.newEnd()) {
      // Within what has just been typed.
      edits.set(edits.size() - 1, new Edit(last.start(), last.end(), last.delta() + edit.delta()));
    } else if (edits.size() == MAX_EDITS) {
      lost = true;
      edits.clear();
    } else {
      edits.add(edit);
    }
  }

  /**
   * Where a place is now.
   *
   * @param line from 1
   * @param column from 1
   * @return an offset, -1 if the place is gone
   */
  int offset(int line, int column) {
    int offset = base.lineStart(line - 1) + Math.max(0, column - 1);
    if (lost || line > base.lines() || offset > base.length()) {
      return -1;
    }
    for (Edit edit : edits) {
      if (offset >= edit.end()) {
        // What is put in right before a place moves it.
        offset += edit.delta();
      } else if (offset >= edit.start()) {
        return -1;
      }
    }
    return offset;
  }
}
