package dev.orrery.runtime.cli.tool;

import dev.orrery.protocol.file.RecordingEnd;
import dev.orrery.protocol.model.Counters;
import dev.orrery.protocol.model.DrainCount;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PhaseCount;
import dev.orrery.protocol.model.SiteCount;
import dev.orrery.protocol.model.explain.Explain;
import dev.orrery.protocol.model.explain.Words;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a recording says, in one screen. */
final class Summary {
  private static final int BUSIEST = 10;

  private final LoopState state;
  private final RecordingEnd end;
  private final Words words;

  Summary(LoopState state, RecordingEnd end) {
    this.state = state;
    this.end = end;
    this.words = new Words(state.program().cwd());
  }

  void print(PrintStream out) {
    Counters counters = state.counters();
    long total = Math.max(1, state.timeNs());
    out.println(String.join(" ", state.program().argv()) + ", process " + state.program().pid());
    out.println(
        "%s recorded, %d records, %d lost%s"
            .formatted(Words.time(state.timeNs()), state.records(), state.dropped(), ending()));
    out.println(
        "%d iterations, %d callbacks, %d%% of the time waiting in poll"
            .formatted(
                counters.iterations(), counters.callbacks(), 100 * counters.idleNs() / total));
    out.println();
    phases(counters).lines().forEach(out::println);
    List<SiteCount> sites = busiest();
    if (!sites.isEmpty()) {
      out.println();
      sites(sites).lines().forEach(out::println);
    }
    if (state.pool().jobs() > 0) {
      out.println();
      out.println(
          "Thread pool: %d jobs, at most %d at a time and %d waiting, %s the longest wait"
              .formatted(
                  state.pool().jobs(),
                  state.pool().maxRunning(),
                  state.pool().maxQueued(),
                  Words.time(state.pool().longestWaitNs())));
    }
    boolean pipes =
        Stream.concat(state.streams().stream(), state.closedStreams().stream())
            .anyMatch(stream -> !stream.pipesTo().isEmpty());
    if (pipes) {
      new Explain(state).slowestStage().forEach(sentence -> out.println(sentence.text()));
    }
  }

  private String ending() {
    String exit =
        state.program().hasExited()
            ? ", exit code " + state.program().exitCode()
            : ", the program had not ended";
    return switch (end) {
      case COMPLETE -> exit;
      case OPEN -> exit + "; the file was not closed";
      case TORN -> exit + "; the file was cut off";
    };
  }

  private static Table phases(Counters counters) {
    Table table = new Table().row("PHASE", "ENTERED", "CALLBACKS", "BUSY");
    for (PhaseCount phase : counters.phases()) {
      table.row(
          phase.phase().name().toLowerCase(Locale.ROOT),
          Long.toString(phase.entered()),
          Long.toString(phase.callbacks()),
          Words.time(phase.busyNs()));
    }
    drains(table, "nextTick queue", counters.ticks());
    drains(table, "microtask queue", counters.microtasks());
    return table;
  }

  private static void drains(Table table, String name, DrainCount drains) {
    table.row(
        name,
        Long.toString(drains.drains()),
        Long.toString(drains.callbacks()),
        "at most " + drains.longest() + " at once");
  }

  private List<SiteCount> busiest() {
    return state.incidents().sites().stream()
        .sorted(Comparator.comparingLong(SiteCount::totalNs).reversed())
        .limit(BUSIEST)
        .toList();
  }

  private Table sites(List<SiteCount> busiest) {
    Table table = new Table().row("CALLBACKS", "TOTAL", "LONGEST", "WAITED", "PLACE");
    for (SiteCount site : busiest) {
      table.row(
          Long.toString(site.callbacks()),
          Words.time(site.totalNs()),
          Words.time(site.longestNs()),
          Words.time(site.waitNs()),
          words.place(site.site()));
    }
    return table;
  }
}
