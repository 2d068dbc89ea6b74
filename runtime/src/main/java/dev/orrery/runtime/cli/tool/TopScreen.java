package dev.orrery.runtime.cli.tool;

import dev.orrery.protocol.model.Counters;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PhaseCount;
import dev.orrery.protocol.model.SiteCount;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What happened between two states, as lines. */
final class TopScreen {
  private static final double NS_PER_MS = 1e6;
  private static final double NS_PER_S = 1e9;

  private final LoopState now;
  private final LoopState before;
  private final double seconds;

  /** How long the loop has been waiting since the last record. */
  private final long waitingNs;

  private final Words words;

  /** {@code before}: null if there was none. */
  TopScreen(LoopState now, LoopState before, long intervalMs) {
    this.now = now;
    this.before = before;
    // By the program's own clock: records come a little late, and none while the loop waits.
    long passedNs = before == null ? 0 : now.timeNs() - before.timeNs();
    long restNs = Math.max(0, intervalMs * 1_000_000 - passedNs);
    this.waitingNs = now.loop().pollWait() == null ? 0 : restNs;
    this.seconds = (passedNs > 0 ? passedNs + waitingNs : passedNs + restNs) / NS_PER_S;
    this.words = new Words(now.program().cwd());
  }

  /** Why the loop stands still; null while it runs. */
  String paused() {
    return now.loop().paused();
  }

  /**
   * All of it.
   *
   * @param order which callbacks come first
   * @param skip callbacks to leave out before those
   * @param limit callbacks to show
   */
  List<String> lines(TopOrder order, int skip, int limit) {
    List<String> lines = new ArrayList<>();
    Counters then = before == null ? null : before.counters();
    long idleNs = now.counters().idleNs() - (then == null ? 0 : then.idleNs()) + waitingNs;
    double idleMs = idleNs / NS_PER_MS;
    long busy = Math.clamp(Math.round(100 - idleMs / seconds / 10), 0, 100);
    lines.add(
        "%s, process %d%s"
            .formatted(
                String.join(" ", now.program().argv()),
                now.program().pid(),
                now.partial() ? " (" + now.dropped() + " records lost)" : ""));
    String load = paused() == null ? "busy " + busy + "%" : "paused";
    lines.add(
        "%s, iterations %s/s, callbacks %s/s, ticks %s/s, microtasks %s/s"
            .formatted(
                load,
                rate(now.counters().iterations(), then == null ? 0 : then.iterations()),
                rate(now.counters().callbacks(), then == null ? 0 : then.callbacks()),
                rate(
                    now.counters().ticks().callbacks(),
                    then == null ? 0 : then.ticks().callbacks()),
                rate(
                    now.counters().microtasks().callbacks(),
                    then == null ? 0 : then.microtasks().callbacks())));
    lines.add(queues());
    lines.add("");
    lines.addAll(phases(then).lines());
    Table places = places(order, skip, limit);
    if (places != null) {
      lines.add("");
      lines.addAll(places.lines());
    }
    return lines;
  }

  private String rate(long value, long former) {
    return Long.toString(Math.round((value - former) / seconds));
  }

  private String queues() {
    List<String> parts = new ArrayList<>();
    parts.add(now.handles().size() + " handles");
    parts.add(now.requests().size() + " requests");
    parts.add(now.queues().timers().size() + " timers");
    for (QueueKind kind : List.of(QueueKind.IMMEDIATE, QueueKind.TICK, QueueKind.MICROTASK)) {
      int size = now.queues().of(kind).size();
      if (size > 0) {
        parts.add(size + " in the " + kind.name().toLowerCase(Locale.ROOT) + " queue");
      }
    }
    parts.add(
        "pool: %d running, %d waiting"
            .formatted(now.pool().running().size(), now.pool().queued().size()));
    return String.join(", ", parts);
  }

  private Table phases(Counters then) {
    Map<Phase, PhaseCount> former = new HashMap<>();
    if (then != null) {
      then.phases().forEach(count -> former.put(count.phase(), count));
    }
    Table table = new Table().row("PHASE", "CALLBACKS/S", "BUSY MS/S");
    for (PhaseCount count : now.counters().phases()) {
      PhaseCount old = former.get(count.phase());
      long ran = count.callbacks() - (old == null ? 0 : old.callbacks());
      double busyMs = (count.busyNs() - (old == null ? 0 : old.busyNs())) / NS_PER_MS;
      if (count.callbacks() > 0 || count.phase() == Phase.POLL) {
        table.row(
            count.phase().name().toLowerCase(Locale.ROOT), rate(ran, 0), number(busyMs / seconds));
      }
    }
    return table;
  }

  /** A place's callbacks since {@code before}. */
  private record Row(SiteCount count, long runs, long busyNs, long waitedNs) {
    static Row of(SiteCount count, SiteCount old) {
      return old == null
          ? new Row(count, count.callbacks(), count.totalNs(), count.waitNs())
          : new Row(
              count,
              count.callbacks() - old.callbacks(),
              count.totalNs() - old.totalNs(),
              count.waitNs() - old.waitNs());
    }

    double waitedMs() {
      return runs == 0 ? 0 : waitedNs / NS_PER_MS / runs;
    }

    double by(TopOrder order) {
      return switch (order) {
        case RUNS -> runs;
        case BUSY -> busyNs;
        case LONGEST -> count.longestNs();
        case WAITED -> waitedMs();
      };
    }
  }

  private Table places(TopOrder order, int skip, int limit) {
    Map<Site, SiteCount> former = new HashMap<>();
    if (before != null) {
      before.incidents().sites().forEach(count -> former.put(count.site(), count));
    }
    List<Row> rows =
        now.incidents().sites().stream()
            .map(count -> Row.of(count, former.get(count.site())))
            .filter(row -> row.busyNs() > 0)
            .sorted(Comparator.comparingDouble((Row row) -> row.by(order)).reversed())
            .skip(skip)
            .limit(limit)
            .toList();
    if (rows.isEmpty()) {
      return null;
    }
    Table table = new Table().row("RUNS/S", "BUSY MS/S", "LONGEST MS", "WAITED MS", "CALLBACK");
    for (Row row : rows) {
      SiteCount count = row.count();
      table.row(
          rate(row.runs(), 0),
          number(row.busyNs() / NS_PER_MS / seconds),
          number(count.longestNs() / NS_PER_MS),
          number(row.waitedMs()),
          count.kind().name().toLowerCase(Locale.ROOT) + " " + words.place(count.site()));
    }
    return table;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
