package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.Place;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.Phase;
import java.util.Locale;

/** Queue or phase of a callback, in words. */
final class Where {
  private Where() {}

  static String of(Run run) {
    return switch (run.kind()) {
      case MAIN -> "main program";
      case MODULE -> "main module";
      case TICK -> "nextTick queue";
      case MICROTASK, REACTION, AWAIT, ADOPTION -> "microtask queue";
      default -> place(run.place());
    };
  }

  private static String place(Place place) {
    Phase phase = place.phase();
    if (phase == null) {
      return place.iteration() == 0 ? "before the loop" : "between phases";
    }
    String name = phase.name().toLowerCase(Locale.ROOT);
    return place.iteration() == 0
        ? name + " before the first iteration"
        : "iteration " + place.iteration() + ", " + name;
  }
}
