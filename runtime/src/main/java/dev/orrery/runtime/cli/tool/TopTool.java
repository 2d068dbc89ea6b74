package dev.orrery.runtime.cli.tool;

import java.io.IOException;
import java.io.PrintStream;

/** A table of what a program does, again and again. */
final class TopTool implements Tool {
  private static final int PLACES = 15;

  @Override
  public String usage() {
    return "<pid> [options]";
  }

  @Override
  public String summary() {
    return "a live table; --interval=<s> (1), --count=<n> tables, then end";
  }

  @Override
  public int run(Arguments arguments, ToolContext context) throws ToolException, IOException {
    long pid = arguments.pid();
    long intervalMs = (long) (1000 * arguments.number("--interval", 1, 0.1));
    long count = (long) arguments.number("--count", Long.MAX_VALUE, 1);
    try (TopProgram program = TopProgram.attach(pid, context.sockets())) {
      if (!context.terminal() || !TopTerminal.run(program, intervalMs, count)) {
        print(program, intervalMs, count, context.out());
      }
      if (program.hasEnded()) {
        context.out().println("Process " + pid + " has ended.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /** One table after the other. */
  private static void print(TopProgram program, long intervalMs, long count, PrintStream out)
      throws InterruptedException {
    for (long i = 0; i < count && !program.hasEnded(); i++) {
      Thread.sleep(intervalMs);
      program.sample().lines(TopOrder.BUSY, 0, PLACES).forEach(out::println);
      out.println();
      out.flush();
    }
  }
}
