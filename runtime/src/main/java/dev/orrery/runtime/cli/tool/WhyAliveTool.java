package dev.orrery.runtime.cli.tool;

import dev.orrery.protocol.eventloop.AliveReason;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import java.util.List;

/** What keeps a process from exiting. */
final class WhyAliveTool implements Tool {
  private static final int ATTEMPTS = 5;
  private static final long PAUSE_MS = 20;

  @Override
  public String usage() {
    return "<pid>";
  }

  @Override
  public String summary() {
    return "why a program does not exit";
  }

  @Override
  public int run(Arguments arguments, ToolContext context) throws ToolException {
    long pid = arguments.pid();
    try (RunningProgram program = RunningProgram.attach(pid, context.sockets())) {
      List<AliveReason> reasons = reasons(program);
      if (reasons.isEmpty()) {
        context.out().println("Nothing keeps process " + pid + " alive: it is about to exit.");
      } else {
        context.out().println("Process " + pid + " does not exit because:");
        reasons.forEach(reason -> context.out().println("- " + reason.sentence()));
      }
    }
    return 0;
  }

  /** Between two callbacks a busy program may seem to have none left: then asks again. */
  private static List<AliveReason> reasons(RunningProgram program) throws ToolException {
    List<AliveReason> reasons = List.of();
    try {
      for (int i = 0; i < ATTEMPTS && reasons.isEmpty(); i++) {
        Thread.sleep(i * PAUSE_MS);
        reasons = program.call(EventLoopDomain.WHY_ALIVE).reasons();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return reasons;
  }
}
