package dev.orrery.protocol.record;

import java.util.Objects;

/**
 * A place in a program.
 *
 * @param function name of the function, empty for anonymous functions and top-level code
 * @param file URL or path as the engine names the source
 * @param line from 1, 0 if unknown
 * @param column from 1, 0 if unknown
 */
public record Site(String function, String file, int line, int column) {
  public Site {
    Objects.requireNonNull(function);
    Objects.requireNonNull(file);
  }

  /** {@code file:line:column}, leaving out what is unknown. */
  public String location() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }

  /** As a line of a stack trace: {@code function (file:line:column)}. */
  @Override
  public String toString() {
    return function.isEmpty() ? location() : function + " (" + location() + ")";
  }
}
