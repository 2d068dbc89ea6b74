package dev.orrery.runtime.cli.tool;

import java.io.IOException;

/** A subcommand. */
interface Tool {
  /** Its arguments, for people. */
  String usage();

  /** What it does, in a line. */
  String summary();

  /**
   * Does it.
   *
   * @return the exit code
   */
  int run(Arguments arguments, ToolContext context) throws ToolException, IOException;
}
