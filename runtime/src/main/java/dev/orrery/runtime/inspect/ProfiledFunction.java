package dev.orrery.runtime.inspect;

import com.oracle.truffle.api.source.Source;

/**
 * A function found on the stack. There is one object for each function of the program, however often
 * it is compiled, so they are told apart by identity. Immutable.
 */
public final class ProfiledFunction {
  private final String name;
  private final Source script;
  private final int line;
  private final int column;

  /**
   * A function.
   *
   * @param name empty if it has none
   * @param script null for a function of the runtime's own that is not JavaScript
   * @param line where its parameters begin, from 0; -1 without a script
   * @param column from 0; -1 without a script
   */
  public ProfiledFunction(String name, Source script, int line, int column) {
    this.name = name;
    this.script = script;
    this.line = line;
    this.column = column;
  }

  public String name() {
    return name;
  }

  /** May be null. */
  public Source script() {
    return script;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}
