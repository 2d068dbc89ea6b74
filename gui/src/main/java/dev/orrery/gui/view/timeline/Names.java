package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.Places;
import dev.orrery.gui.state.timeline.Runs;
import dev.orrery.gui.state.timeline.TimeScale;
import dev.orrery.gui.state.timeline.Timeline;
import dev.orrery.protocol.record.Site;
import java.util.Locale;

/** Callbacks in words. */
final class Names {
  private Names() {}

  /** The function's name, or its place, or else what it is. */
  static String of(Runs runs, long run) {
    Site site = runs.site(run);
    if (site == null) {
      return kind(runs, run);
    }
    return site.function().isEmpty() ? Places.brief(site) : site.function();
  }

  static String kind(Runs runs, long run) {
    return switch (runs.kind(run)) {
      case MAIN, MODULE -> "main program";
      case HOOK -> "runtime hook";
      case INNER -> "inner callback";
      case UNKNOWN -> "callback";
      default -> runs.kind(run).name().toLowerCase(Locale.ROOT);
    };
  }

  /** What, when, how long. */
  static String sentence(Timeline timeline, long run) {
    Runs runs = timeline.runs();
    Site site = runs.site(run);
    String where = site == null || site.function().isEmpty() ? "" : "  " + Places.brief(site);
    boolean over = runs.endNs(run) <= timeline.endNs();
    long lasted = timeline.endOf(run) - runs.startNs(run);
    String text =
        "%s%s   began at %s, %s %s"
            .formatted(
                full(runs, run),
                where,
                at(runs.startNs(run)),
                over ? "ran" : "has run",
                TimeScale.duration(lasted));
    return runs.queuedNs(run) < 0
        ? text
        : text + ", waited " + TimeScale.duration(runs.startNs(run) - runs.queuedNs(run));
  }

  /** What it is, and its name if it has one. */
  static String full(Runs runs, long run) {
    String kind = kind(runs, run);
    String name = of(runs, run);
    return kind.equals(name) ? kind : kind + " " + name;
  }

  /** What the first of its causes did. */
  static String verb(Runs runs, long run) {
    if (runs.settledBy(run) != 0) {
      return "subscribed by";
    }
    return runs.queuedNs(run) < 0 ? "made in" : "queued by";
  }

  static String at(double timeNs) {
    return TimeScale.label(timeNs, Math.max(100, TimeScale.step(timeNs / 1e6)), timeNs);
  }
}
