package dev.orrery.lsp.live;

import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunListener;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts callbacks by place. Places that have not been heard of for the longest time give way. For one
 * thread at a time.
 */
final class FigureIndex implements RunListener {
  static final int MAX_PLACES = 2000;
  private static final double MOST = 0.95;
  private static final long NS_PER_MS = 1_000_000;

  /** A place, and what of it. */
  private record Key(Site site, Lane lane) {}

  private static final class Count {
    final Spread durations = new Spread();
    final Spread waits = new Spread();
    long count;
    long longestNs;
    long lastNs;
    long errors;
  }

  private record Pair(Site from, Site to, Lane lane) {}

  private final Map<Pair, Long> pairs = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<Key, Count> counts = new LinkedHashMap<>(64, 0.75f, true);
  private Run latest;

  @Override
  public void began(Run run) {
    latest = run;
  }

  @Override
  public void ended(Run run) {
    latest = run;
    pair(run);
    for (Key key : keys(run)) {
      Count count = count(key);
      long ns = Math.max(0, run.durationNs());
      count.count++;
      count.durations.add(ns);
      count.lastNs = ns;
      count.longestNs = Math.max(count.longestNs, ns);
      long wait = wait(run, key.lane());
      if (wait >= 0) {
        count.waits.add(wait);
      }
    }
  }

  private void pair(Run run) {
    Lane lane = Lane.of(run.kind());
    Site from = run.site();
    Site to = run.callback();
    if (lane == null || !isOfFile(from) || !isOfFile(to) || from.equals(to)) {
      return;
    }
    Pair pair = new Pair(from, to, lane);
    if (pairs.size() >= MAX_PLACES && !pairs.containsKey(pair)) {
      Iterator<Pair> oldest = pairs.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    pairs.merge(pair, 1L, Long::sum);
  }

  /** Who had what called. */
  List<Edge> edges() {
    List<Edge> edges = new ArrayList<>(pairs.size());
    pairs.forEach((pair, count) -> edges.add(new Edge(pair.from(), pair.to(), pair.lane(), count)));
    return edges;
  }

  /** A timer is meant to wait: what counts is how late it is. */
  private static long wait(Run run, Lane lane) {
    return lane == Lane.TIMERS ? run.lateMs() * NS_PER_MS : run.waitedNs();
  }

  /** An error has left the callback that runs, or that has just ended. */
  void thrown() {
    if (latest != null) {
      keys(latest).forEach(key -> count(key).errors++);
    }
  }

  private static List<Key> keys(Run run) {
    Lane lane = Lane.of(run.kind());
    List<Key> keys = new ArrayList<>(2);
    if (lane == null) {
      return keys;
    }
    Site site = run.site();
    Site callback = run.callback();
    if (isOfFile(site)) {
      keys.add(new Key(site, lane));
    }
    if (isOfFile(callback) && !callback.equals(site)) {
      keys.add(new Key(callback, lane));
    }
    return keys;
  }

  private static boolean isOfFile(Site site) {
    return site != null
        && site.line() > 0
        && (site.file().startsWith("/") || site.file().startsWith("file:"));
  }

  private Count count(Key key) {
    Count known = counts.get(key);
    if (known != null) {
      return known;
    }
    if (counts.size() >= MAX_PLACES) {
      Iterator<Key> oldest = counts.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    Count fresh = new Count();
    counts.put(key, fresh);
    return fresh;
  }

  /** All figures now. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>(counts.size());
    counts.forEach(
        (key, count) ->
            figures.add(
                new Figure(
                    key.site(),
                    key.lane(),
                    count.count,
                    Math.min(count.durations.quantile(MOST), count.longestNs),
                    count.longestNs,
                    count.lastNs,
                    count.waits.quantile(MOST),
                    count.errors)));
    return figures;
  }
}
