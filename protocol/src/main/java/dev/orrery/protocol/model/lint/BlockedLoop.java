package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.BlockedEpisode;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.Site;
import java.util.LinkedHashMap;
import java.util.Map;

/** A callback that runs so long that nothing else can. The main program may: nothing waits yet. */
final class BlockedLoop extends Lint {
  static final long BLOCKED_NS = 100_000_000;

  BlockedLoop() {
    super("blocked-loop", Severity.WARNING, Docs.BLOCKING);
  }

  private record Total(int times, long longestNs) {
    Total plus(long ns) {
      return new Total(times + 1, Math.max(longestNs, ns));
    }
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    Map<Site, Total> totals = new LinkedHashMap<>();
    for (BlockedEpisode each : state.incidents().blocked()) {
      RunKind kind = each.run() == null ? RunKind.UNKNOWN : each.run().kind();
      boolean main = kind == RunKind.MAIN || kind == RunKind.MODULE;
      if (!main && each.durationNs() >= BLOCKED_NS && !each.stack().isEmpty()) {
        Total known = totals.getOrDefault(each.stack().getFirst(), new Total(0, 0));
        totals.put(each.stack().getFirst(), known.plus(each.durationNs()));
      }
    }
    totals.forEach(
        (site, total) ->
            findings.add(
                site,
                total.times(),
                total.longestNs(),
                "Code here kept the loop from turning %s, for %s at the longest.",
                total.times() == 1 ? "once" : total.times() + " times",
                Words.time(total.longestNs())));
  }
}
