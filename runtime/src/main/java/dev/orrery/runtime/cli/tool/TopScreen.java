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
  private static final int PLACES = 15;
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

  List<String> lines() {
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
    lines.add(
        "busy %d%%, iterations %s/s, callbacks %s/s, ticks %s/s, microtasks %s/s"
            .formatted(
                busy,
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
    Table places = places();
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

  private Table places() {
    Map<Site, SiteCount> former = new HashMap<>();
    if (before != null) {
      before.incidents().sites().forEach(count -> former.put(count.site(), count));
    }
    List<SiteCount> busiest =
        now.incidents().sites().stream()
            .filter(count -> since(count, former) > 0)
            .sorted(Comparator.comparingLong((SiteCount count) -> since(count, former)).reversed())
            .limit(PLACES)
            .toList();
    if (busiest.isEmpty()) {
      return null;
    }
    Table table = new Table().row("RUNS/S", "BUSY MS/S", "LONGEST MS", "WAITED MS", "CALLBACK");
    for (SiteCount count : busiest) {
      SiteCount old = former.get(count.site());
      long runs = count.callbacks() - (old == null ? 0 : old.callbacks());
      long waited = count.waitNs() - (old == null ? 0 : old.waitNs());
      table.row(
          rate(runs, 0),
          number(since(count, former) / NS_PER_MS / seconds),
          number(count.longestNs() / NS_PER_MS),
          number(runs == 0 ? 0 : waited / NS_PER_MS / runs),
          count.kind().name().toLowerCase(Locale.ROOT) + " " + words.place(count.site()));
    }
    return table;
  }

  private static long since(SiteCount count, Map<Site, SiteCount> former) {
    SiteCount old = former.get(count.site());
    return count.totalNs() - (old == null ? 0 : old.totalNs());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
