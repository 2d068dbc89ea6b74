package dev.orrery.runtime.cli.tool;

import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.explain.ExplainReport;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.model.lint.Finding;
import dev.orrery.protocol.model.lint.Lints;
import dev.orrery.runtime.Orrery;
import dev.orrery.runtime.observe.Category;
import dev.orrery.runtime.observe.RecordReader;
import dev.orrery.runtime.observe.RecordSubscription;
import dev.orrery.runtime.observe.RecordingOptions;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Runs a program and says what it did in which order, and why. */
final class ExplainTool implements Tool {
  private static final int CAPACITY = 1 << 18;
  private static final int BATCH = 8192;
  private static final long IDLE_MS = 2;

  private static final Set<Category> CATEGORIES = EnumSet.complementOf(EnumSet.of(Category.EMITS));

  @Override
  public String usage() {
    return "[--all] <script.js> [args]";
  }

  @Override
  public String summary() {
    return "run a program; say what ran in which order and why (--all: silent steps too)";
  }

  @Override
  public int run(Arguments arguments, ToolContext context) throws ToolException {
    if (arguments.words().isEmpty()) {
      throw new ToolException("give a script to run");
    }
    Report report = new Report(context.out(), arguments.has("--all"));
    CompletableFuture<RecordSubscription> recording = new CompletableFuture<>();
    // Ctrl-C: what is known so far. The hook does nothing after a report.
    Runtime.getRuntime().addShutdownHook(new Thread(report::print, "orrery-explain"));
    Orrery program =
        Orrery.builder()
            .args(arguments.words().toArray(new String[0]))
            .env(context.env())
            .cwd(context.cwd().toString())
            .stdin(context.in())
            .beforeStart(
                observation ->
                    recording.complete(
                        observation.start(
                            RecordingOptions.DEFAULT
                                .withCapacity(CAPACITY)
                                .withCategories(CATEGORIES))))
            .start();
    try {
      RecordReader reader = recording.get().reader();
      while (!program.exitCode().isDone()) {
        if (report.read(reader) < BATCH) {
          Thread.sleep(IDLE_MS);
        }
      }
      while (report.read(reader) > 0) {
        // What was recorded last.
      }
      int code = program.exitCode().get();
      report.print();
      if (code != 0) {
        context.out().println("The program ended with exit code " + code + ".");
      }
      return 0;
    } catch (ExecutionException e) {
      throw new ToolException("the program could not be run: " + e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ToolException("interrupted");
    }
  }

  /** Collects; the tool's thread adds while the hook may print. */
  private static final class Report {
    private final PrintStream out;
    private final boolean all;
    private final ExplainReport.Builder steps = new ExplainReport.Builder();
    private final LoopModel model = new LoopModel();
    private boolean printed;

    Report(PrintStream out, boolean all) {
      this.out = out;
      this.all = all;
    }

    synchronized int read(RecordReader reader) {
      return reader.read(
          loopRecord -> {
            steps.accept(loopRecord);
            model.apply(loopRecord);
          },
          BATCH);
    }

    synchronized void print() {
      if (printed) {
        return;
      }
      printed = true;
      ExplainReport report = steps.build();
      out.print((all ? report : report.withOutputOnly()).render());
      var state = model.snapshot();
      List<Finding> findings = Lints.check(state);
      Findings.print(findings, new Words(state.program().cwd()), out);
      out.flush();
    }
  }
}
