package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.LoopRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a program did, step by step, and why in that order. Immutable.
 *
 * @param steps in the order in which they began
 * @param printed what they printed, in the order in which it was
 * @param partial whether records are missing
 */
public record ExplainReport(List<ExplainStep> steps, List<PrintedLine> printed, boolean partial) {
  public ExplainReport {
    steps = List.copyOf(steps);
    printed = List.copyOf(printed);
  }

  /** The report of a program whose records these are, from its beginning. */
  public static ExplainReport of(Iterable<LoopRecord> records) {
    Builder builder = new Builder();
    records.forEach(builder);
    return builder.build();
  }

  /** What was printed, in order. */
  public List<String> output() {
    return printed.stream().map(PrintedLine::text).toList();
  }

  /** The same report with only the steps that printed something. */
  public ExplainReport withOutputOnly() {
    return new ExplainReport(
        steps.stream().filter(step -> !step.output().isEmpty()).toList(), printed, partial);
  }

  /** As text. */
  public String render() {
    StringBuilder text = new StringBuilder();
    if (partial) {
      text.append("Records are missing: steps may be, too.\n");
    }
    int number = 0;
    for (ExplainStep step : steps) {
      text.append(++number).append(". ").append(step.where()).append(": ").append(step.what());
      text.append('\n');
      step.output().forEach(line -> text.append("   > ").append(indented(line)).append('\n'));
      step.because().forEach(reason -> text.append("   ").append(reason.text()).append('\n'));
      if (step.repeated() > 0) {
        text.append("   ").append(step.repeated()).append(" more like it followed at once.\n");
      }
    }
    return text.toString();
  }

  private static String indented(String line) {
    return line.replace("\n", "\n     ");
  }

  /** Takes the records one by one, so that a program can be explained while it is read or runs. */
  public static final class Builder implements Consumer<LoopRecord> {
    private final LoopModel model = new LoopModel();
    private final List<OpenStep> steps = new ArrayList<>();
    private final List<OpenLine> lines = new ArrayList<>();
    private Words words = new Words("");
    private Run previousTop;
    private Rule between = Rule.EXIT;

    @Override
    public void accept(LoopRecord loopRecord) {
      model.apply(loopRecord);
      switch (loopRecord) {
        case LoopRecord.ProgramStart r -> words = new Words(r.cwd());
        case LoopRecord.Before ignored -> begin(model.running());
        case LoopRecord.Rejection r ->
            between =
                switch (r.rejection()) {
                  case UNHANDLED -> Rule.REJECTIONS;
                  case HANDLED_LATE -> Rule.HANDLED_LATE;
                };
        case LoopRecord.Console r -> print(r.text());
        case LoopRecord.Thrown r -> print((r.fatal() ? "Uncaught " : "Thrown ") + r.text());
        default -> {}
      }
    }

    private void begin(Run run) {
      between = Rule.EXIT;
      List<Sentence> because = WhyDidThisRun.answer(run, previousTop, words);
      if (run.outer() == null && !run.kind().isDrained()) {
        previousTop = run;
      }
      OpenStep latest = steps.isEmpty() ? null : steps.getLast();
      if (latest != null && latest.isLike(run)) {
        latest.absorb(run);
      } else {
        steps.add(new OpenStep(run, Where.of(run), words.run(run), because));
      }
    }

    private void print(String line) {
      String text = line == null ? "" : line;
      Run run = model.running();
      for (int i = steps.size() - 1; run != null && i >= 0; i--) {
        if (steps.get(i).isOf(run)) {
          print(steps.get(i), text);
          return;
        }
      }
      OpenStep latest = steps.isEmpty() ? null : steps.getLast();
      boolean same = latest != null && latest.run == null && latest.says(between);
      if (!same) {
        String what = between == Rule.EXIT ? "an event of the process" : "a rejection is reported";
        steps.add(new OpenStep(null, "between callbacks", what, List.of(between.say())));
      }
      print(steps.getLast(), text);
    }

    private void print(OpenStep step, String text) {
      step.output.add(text);
      lines.add(new OpenLine(step, text));
    }

    public ExplainReport build() {
      Map<OpenStep, ExplainStep> closed = new LinkedHashMap<>();
      steps.forEach(step -> closed.put(step, step.close()));
      return new ExplainReport(
          List.copyOf(closed.values()),
          lines.stream().map(line -> new PrintedLine(line.text, closed.get(line.step))).toList(),
          model.snapshot().partial());
    }
  }

  private record OpenLine(OpenStep step, String text) {}

  /** A step that may still print. */
  private static final class OpenStep {
    private final Run run;
    private final String where;
    private final String what;
    private final List<Sentence> because;
    private final List<String> output = new ArrayList<>();
    private long latest;
    private long repeated;

    OpenStep(Run run, String where, String what, List<Sentence> because) {
      this.run = run;
      this.where = where;
      this.what = what;
      this.because = because;
      this.latest = run == null ? 0 : run.number();
    }

    boolean isOf(Run other) {
      return run != null && latest == other.number();
    }

    boolean says(Rule rule) {
      return because.getFirst().rule() == rule;
    }

    /** Whether a run is one more of a series of the same, none of which has printed. */
    boolean isLike(Run other) {
      return run != null
          && output.isEmpty()
          && run.kind() == other.kind()
          && run.place().equals(other.place())
          && run.callback() != null
          && run.callback().equals(other.callback());
    }

    void absorb(Run other) {
      latest = other.number();
      repeated++;
    }

    ExplainStep close() {
      return new ExplainStep(run, where, what, output, because, repeated);
    }
  }
}
