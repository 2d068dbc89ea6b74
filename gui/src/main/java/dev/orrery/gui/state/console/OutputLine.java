package dev.orrery.gui.state.console;

import dev.orrery.gui.state.Places;
import dev.orrery.gui.state.Selection;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.Site;

/**
 * A line of output, or an error.
 *
 * @param record the number of its record
 * @param id of the resource in whose callback it came, or of the rejected promise; 0 if none
 * @param run the number of the callback, 0 if none ran
 * @param type of the resource, null if unknown
 * @param where the callback's function or place, null if unknown
 * @param site where it was printed or thrown, null if unknown
 */
public record OutputLine(
    long record,
    long timeNs,
    Level level,
    String text,
    long id,
    long run,
    String type,
    Site where,
    Site site) {
  /** What kind of line it is, the least serious first. */
  public enum Level {
    DEBUG("debug"),
    OUTPUT("output"),
    INFO("info"),
    WARNING("warning"),
    ERROR("error"),
    REJECTION("rejection"),
    THROWN("thrown");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public boolean isTrouble() {
      return compareTo(WARNING) >= 0;
    }
  }

  /** What is selected by it: the callback, and the place where it was printed. */
  public Selection selection() {
    return new Selection(id, run, site == null ? where : site);
  }

  /** Whether it belongs to what is selected. */
  public boolean isOf(Selection selection) {
    return selection.run() != 0
        ? selection.run() == run
        : selection.id() != 0 && selection.id() == id;
  }

  /** The callback in a few words. */
  public String by() {
    if (run == 0) {
      return "";
    } else if (where == null) {
      return type == null ? "callback " + run : Words.type(type);
    }
    return where.function().isEmpty() ? Places.brief(where) : where.function();
  }
}
