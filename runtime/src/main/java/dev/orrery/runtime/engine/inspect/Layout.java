package dev.orrery.runtime.engine.inspect;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the parts of an object on one line, into columns, or one below the other.
 *
 * @param breakLength longest line, in characters; {@code Double.POSITIVE_INFINITY} for no limit
 * @param compact how many innermost levels may share a line; 0 for none
 * @param colors whether parts contain control sequences, which take no room
 */
public record Layout(double breakLength, int compact, boolean colors) {
  /** The room between two columns: a comma and a space. */
  private static final int SEPARATOR = 2;

  /** util.inspect's defaults. */
  public static final Layout DEFAULT = new Layout(80, 3, false);

  /** What surrounds the parts: {@code base open ... close}; base may be empty. */
  public record Frame(String base, String open, String close) {}

  /**
   * Joins the parts of one object.
   *
   * @param indentation columns the object is indented by
   * @param nesting how many levels lie below the object that was entered last
   * @param columns for long lists: limit of parts shown and whether all are numbers; else null
   */
  public String join(
      List<String> parts, Frame frame, int indentation, int nesting, Columns columns) {
    List<String> output = parts;
    if (compact >= 1) {
      if (columns != null && parts.size() > 6) {
        output = group(parts, indentation, columns);
      }
      if (nesting < compact && output.size() == parts.size()) {
        int start =
            output.size() + indentation + frame.open().length() + frame.base().length() + 10;
        if (fits(output, start, frame.base())) {
          String joined = String.join(", ", output);
          if (joined.indexOf('\n') < 0) {
            return prefix(frame) + frame.open() + ' ' + joined + ' ' + frame.close();
          }
        }
      }
    }
    String newline = "\n" + " ".repeat(indentation);
    return prefix(frame)
        + frame.open()
        + newline
        + "  "
        + String.join("," + newline + "  ", output)
        + newline
        + frame.close();
  }

  /** The packed style of {@code compact: true}. */
  public String pack(List<String> parts, Frame frame, int indentation) {
    String base = frame.base();
    if (fits(parts, 0, base)) {
      String tail = base.isEmpty() ? "" : " " + base;
      return frame.open() + tail + ' ' + String.join(", ", parts) + ' ' + frame.close();
    }
    String newline = "\n" + " ".repeat(indentation) + "  ";
    String lead =
        base.isEmpty() && frame.open().length() == 1
            ? " "
            : (base.isEmpty() ? "" : " " + base) + newline;
    return frame.open() + lead + String.join("," + newline, parts) + ' ' + frame.close();
  }

  private static String prefix(Frame frame) {
    return frame.base().isEmpty() ? "" : frame.base() + " ";
  }

  private boolean fits(List<String> parts, int start, String base) {
    double total = (double) parts.size() + start;
    if (total + parts.size() > breakLength) {
      return false;
    }
    for (String part : parts) {
      total += colors ? Text.stripControlSequences(part).length() : part.length();
      if (total > breakLength) {
        return false;
      }
    }
    return base.indexOf('\n') < 0;
  }

  /** How a long list may be arranged. */
  public record Columns(double maxArrayLength, boolean numeric) {}

  /** Aligned columns for short entries; the list itself when that is no gain. */
  List<String> group(List<String> parts, int indentation, Columns columns) {
    // A last "... n more items" stays on a line of its own.
    boolean hasMore = columns.maxArrayLength() < parts.size();
    int count = hasMore ? parts.size() - 1 : parts.size();
    int[] lengths = new int[count];
    int total = 0;
    int longest = 0;
    for (int i = 0; i < count; i++) {
      lengths[i] = widthOf(parts.get(i));
      total += lengths[i] + SEPARATOR;
      longest = Math.max(longest, lengths[i]);
    }
    int widest = longest + SEPARATOR;
    boolean worthwhile =
        widest * 3 + indentation < breakLength && ((double) total / widest > 5 || longest <= 6);
    int perRow = worthwhile ? perRow(parts.size(), widest, total, indentation) : 1;
    if (perRow <= 1) {
      return parts;
    }
    int[] widths = new int[perRow];
    for (int i = 0; i < count; i++) {
      widths[i % perRow] = Math.max(widths[i % perRow], lengths[i] + SEPARATOR);
    }
    List<String> rows = new ArrayList<>();
    for (int start = 0; start < count; start += perRow) {
      int end = Math.min(start + perRow, count);
      rows.add(row(parts, lengths, widths, start, end, columns.numeric()));
    }
    if (hasMore) {
      rows.add(parts.get(count));
    }
    return rows;
  }

  private int widthOf(String part) {
    return Text.width(colors ? Text.stripControlSequences(part) : part);
  }

  /** As many columns as make a pleasantly wide block, at most fifteen. */
  private int perRow(int entries, int widest, int total, int indentation) {
    double bias = Math.sqrt(widest - (double) total / entries);
    double width = Math.max(widest - 3 - bias, 1);
    double wanted = Math.round(Math.sqrt(2.5 * width * entries) / width);
    double possible = Math.floor((breakLength - indentation) / widest);
    return (int) Math.min(Math.min(wanted, possible), Math.min(compact * 4, 15));
  }

  private static String row(
      List<String> parts, int[] lengths, int[] widths, int start, int end, boolean numeric) {
    StringBuilder row = new StringBuilder();
    for (int i = start; i < end; i++) {
      boolean last = i == end - 1;
      int gap = widths[i - start] - lengths[i] - SEPARATOR;
      if (numeric) {
        row.repeat(' ', gap).append(parts.get(i));
        if (!last) {
          row.append(", ");
        }
      } else {
        row.append(parts.get(i));
        if (!last) {
          row.append(", ").repeat(' ', gap);
        }
      }
    }
    return row.toString();
  }
}
