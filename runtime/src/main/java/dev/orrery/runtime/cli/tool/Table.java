package dev.orrery.runtime.cli.tool;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns as wide as they need to be; the last column is not padded. */
final class Table {
  private final List<String[]> rows = new ArrayList<>();

  Table row(String... cells) {
    rows.add(cells);
    return this;
  }

  List<String> lines() {
    int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
    int[] widths = new int[columns];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      line.append(row[i]);
      if (i + 1 < row.length) {
        line.append(" ".repeat(widths[i] - row[i].length() + 2));
      }
    }
    return line.toString().stripTrailing();
  }
}
