package dev.orrery.runtime.cli.tool;

import com.google.gson.JsonObject;
import dev.orrery.protocol.cdp.Command;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.local.RuntimeSockets;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The programs of this user. */
final class PsTool implements Tool {
  @Override
  public String usage() {
    return "";
  }

  @Override
  public String summary() {
    return "the programs that run on this machine, and what their loops do";
  }

  @Override
  public int run(Arguments arguments, ToolContext context) throws ToolException, IOException {
    if (!arguments.words().isEmpty()) {
      throw new ToolException("takes no arguments; a script of that name runs as ./ps");
    }
    RuntimeSockets sockets = context.sockets();
    List<Long> pids = sockets.programs();
    Table table = new Table().row("PID", "UPTIME", "CPU", "LOOP", "SCRIPT");
    for (long pid : pids) {
      row(table, pid, sockets);
    }
    if (pids.isEmpty()) {
      context.err().println("No Orrery program of this user runs.");
    } else {
      table.lines().forEach(context.out()::println);
    }
    return 0;
  }

  private static void row(Table table, long pid, RuntimeSockets sockets) {
    ProcessHandle.Info info =
        ProcessHandle.of(pid).map(ProcessHandle::info).orElse(ProcessHandle.current().info());
    String uptime =
        info.startInstant().map(start -> time(Duration.between(start, Instant.now()))).orElse("?");
    String cpu = info.totalCpuDuration().map(PsTool::time).orElse("?");
    try (RunningProgram program = RunningProgram.attach(pid, sockets)) {
      String script = script(program);
      String loop;
      try {
        loop = LoopLine.of(program.call(EventLoopDomain.GET_STATE).state());
      } catch (ToolException e) {
        loop = e.getMessage().contains("blocked") ? "blocked" : "no answer";
      }
      table.row(Long.toString(pid), uptime, cpu, loop, script);
    } catch (ToolException e) {
      if (ProcessHandle.of(pid).isPresent()) {
        table.row(Long.toString(pid), uptime, cpu, "?", e.getMessage());
      }
    }
  }

  private static String script(RunningProgram program) throws ToolException {
    JsonObject target = program.call(Command.untyped("Target.getTargetInfo"), new JsonObject());
    String title = target.getAsJsonObject("targetInfo").get("title").getAsString();
    return title.isEmpty() ? "(no script)" : title;
  }

  /** Such as 3.2s, 4m10s, 2h05m or 3d04h. */
  static String time(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 60) {
      return seconds + "." + duration.toMillisPart() / 100 + "s";
    } else if (seconds < 3600) {
      return "%dm%02ds".formatted(seconds / 60, seconds % 60);
    } else if (seconds < 86_400) {
      return "%dh%02dm".formatted(seconds / 3600, seconds / 60 % 60);
    }
    return "%dd%02dh".formatted(seconds / 86_400, seconds / 3600 % 24);
  }
}
