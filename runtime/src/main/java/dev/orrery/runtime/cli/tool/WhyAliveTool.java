package dev.orrery.runtime.cli.tool;

import dev.orrery.protocol.eventloop.AliveReason;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import java.util.List;

/** What keeps a process from exiting. */
final class WhyAliveTool implements Tool {
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
      List<AliveReason> reasons = program.call(EventLoopDomain.WHY_ALIVE).reasons();
      if (reasons.isEmpty()) {
        context.out().println("Nothing keeps process " + pid + " alive: it is about to exit.");
      } else {
        context.out().println("Process " + pid + " does not exit because:");
        reasons.forEach(reason -> context.out().println("- " + reason.sentence()));
      }
    }
    return 0;
  }
}
