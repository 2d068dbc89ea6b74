package dev.orrery.runtime.cli.tool;

import dev.orrery.protocol.eventloop.EnableParams;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.json.RecordJsonReader;
import dev.orrery.protocol.model.Limits;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.record.RecordCategory;
import dev.orrery.runtime.os.PosixTty;
import dev.orrery.runtime.os.SystemException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** A table of what a program does, again and again. */
final class TopTool implements Tool {
  private static final int STDOUT = 1;
  private static final int RATE = 20;
  private static final int[] USUAL_SIZE = {100, 24};
  private static final String HOME = "\033[H";
  private static final String END_OF_LINE = "\033[K\n";
  private static final String END_OF_SCREEN = "\033[J";
  private static final List<RecordCategory> CATEGORIES =
      List.of(
          RecordCategory.LOOP,
          RecordCategory.RESOURCE,
          RecordCategory.CALLBACK,
          RecordCategory.PROMISE,
          RecordCategory.WORK,
          RecordCategory.PERFORMANCE);

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
    RecordJsonReader json = new RecordJsonReader();
    LoopModel model = new LoopModel(Limits.DEFAULT.withHistory(1));
    try (RunningProgram program = RunningProgram.attach(pid, context.sockets())) {
      program
          .client()
          .on(
              EventLoopDomain.RECORDS,
              batch -> {
                synchronized (model) {
                  json.batch(batch).forEach(model::apply);
                }
              });
      program.call(EventLoopDomain.ENABLE, new EnableParams(CATEGORIES, RATE, 0));
      show(program, model, intervalMs, count, context);
    }
    return 0;
  }

  private static void show(
      RunningProgram program, LoopModel model, long intervalMs, long count, ToolContext context) {
    LoopState former = null;
    try {
      for (long i = 0; i < count && !program.client().closed().isDone(); i++) {
        Thread.sleep(intervalMs);
        LoopState state;
        synchronized (model) {
          state = model.snapshot();
        }
        List<String> lines = new TopScreen(state, former, intervalMs).lines();
        former = state;
        print(lines, context);
        if (context.in() != null && context.terminal() && quits(context)) {
          return;
        }
      }
      if (program.client().closed().isDone()) {
        context.out().println("Process " + program.pid() + " has ended.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Enter, or the end of input, after q; the terminal sends whole lines. */
  private static boolean quits(ToolContext context) {
    try {
      return context.in().available() > 0 && context.in().read() == 'q';
    } catch (IOException _) {
      return true;
    }
  }

  private static void print(List<String> lines, ToolContext context) {
    PrintStream out = context.out();
    if (!context.terminal()) {
      lines.forEach(out::println);
      out.println();
      out.flush();
      return;
    }
    int[] size = size();
    StringBuilder screen = new StringBuilder(HOME);
    for (String line : lines.subList(0, Math.min(lines.size(), size[1] - 1))) {
      screen.append(line, 0, Math.min(line.length(), size[0] - 1)).append(END_OF_LINE);
    }
    out.print(screen.append(END_OF_SCREEN));
    out.flush();
  }

  private static int[] size() {
    try {
      int[] size = PosixTty.windowSize(STDOUT);
      return size[0] > 0 && size[1] > 1 ? size : USUAL_SIZE;
    } catch (SystemException | UnsupportedOperationException _) {
      return USUAL_SIZE;
    }
  }
}
