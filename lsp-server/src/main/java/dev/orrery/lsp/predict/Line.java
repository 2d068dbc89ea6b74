package dev.orrery.lsp.predict;

import dev.orrery.protocol.record.Site;

/**
 * A line that a run printed.
 *
 * @param site where, null if unknown
 * @param occurrence which time it was printed there, from 1
 */
record Line(Site site, int occurrence, String text) {
  /** What it is in another run: there the text may tell another time. */
  String key() {
    return site == null
        ? unplaced(text) + " " + occurrence
        : site.line() + ":" + site.column() + " " + occurrence;
  }

  /** What the runtime says itself may tell its process's number. */
  static String unplaced(String text) {
    return "? " + text.replaceAll("\\d+", "#");
  }
}
