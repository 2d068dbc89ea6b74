package dev.orrery.lsp.document;

import java.util.Arrays;

/**
 * A text and where its lines begin. Offsets and columns count UTF-16 units, lines from 0. Immutable.
 */
public final class Text {
  public static final Text EMPTY = of("");

  private final String content;
  private final int[] starts;

  private Text(String content, int[] starts) {
    this.content = content;
    this.starts = starts;
  }

  /** A text, whose lines end with LF, CR LF or CR, as the protocol has it. */
  public static Text of(String content) {
    int[] starts = new int[Math.max(16, content.length() / 32)];
    int lines = 1;
    for (int i = 0; i < content.length(); i++) {
      if (endsLine(content, i)) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
    return new Text(content, Arrays.copyOf(starts, lines));
  }

  private static boolean endsLine(String content, int at) {
    char c = content.charAt(at);
    return c == '\n' || c == '\r' && (at + 1 == content.length() || content.charAt(at + 1) != '\n');
  }

  public String content() {
    return content;
  }

  public int length() {
    return content.length();
  }

  public int lines() {
    return starts.length;
  }

  /** Where a line begins; lines beyond the last one begin at the end. */
  public int lineStart(int line) {
    return line < starts.length ? starts[Math.max(line, 0)] : content.length();
  }

  /** Where a line's text ends, before its line break. */
  public int lineEnd(int line) {
    int end = lineStart(line + 1);
    int start = lineStart(line);
    while (end > start && isBreak(content.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** The line of an offset. */
  public int line(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at : -at - 2;
  }

  public int column(int offset) {
    return offset - starts[line(offset)];
  }

  /** The offset of a position; a column beyond the line's end means the end. */
  public int offset(int line, int column) {
    return line >= starts.length
        ? content.length()
        : Math.clamp((long) lineStart(line) + column, lineStart(line), lineEnd(line));
  }

  public String substring(int start, int end) {
    return content.substring(start, end);
  }

  /** The same text with another one instead of a part. */
  public Text replace(int start, int end, String with) {
    String edited =
        new StringBuilder(content.length() - (end - start) + with.length())
            .append(content, 0, start)
            .append(with)
            .append(content, end, content.length())
            .toString();
    // A CR before the change, or one at its end, may gain or lose its LF.
    int first = line(Math.max(0, start - 1));
    int last = Math.min(line(Math.min(end + 1, content.length())) + 1, starts.length);
    int from = starts[first];
    int shift = edited.length() - content.length();
    int until = last == starts.length ? edited.length() : starts[last] + shift;
    int[] between = new int[16];
    int count = 0;
    for (int i = from; i < until; i++) {
      if (endsLine(edited, i)) {
        if (count == between.length) {
          between = Arrays.copyOf(between, count * 2);
        }
        between[count++] = i + 1;
      }
    }
    // The last break found is where the line after the change begins.
    int kept = starts.length - last;
    if (kept > 0 && count > 0 && between[count - 1] == until) {
      count--;
    }
    int[] result = new int[first + 1 + count + kept];
    System.arraycopy(starts, 0, result, 0, first + 1);
    System.arraycopy(between, 0, result, first + 1, count);
    for (int i = 0; i < kept; i++) {
      result[first + 1 + count + i] = starts[last + i] + shift;
    }
    return new Text(edited, result);
  }
}
