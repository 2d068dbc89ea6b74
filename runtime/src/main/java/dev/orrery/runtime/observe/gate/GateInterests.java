package dev.orrery.runtime.observe.gate;

import dev.orrery.runtime.observe.ObservedRuntime;
import dev.orrery.runtime.observe.RuntimeObserver.Interest;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What a gate has to be told of, which costs something and so changes; loop thread. */
final class GateInterests {
  private final ObservedRuntime runtime;
  private final BreakpointSet breakpoints;
  private final BooleanSupplier closelyWatched;
  private Set<Interest> reported = Set.of();

  /** {@code closelyWatched}: whether each callback matters, as while stepping. */
  GateInterests(
      ObservedRuntime runtime, BreakpointSet breakpoints, BooleanSupplier closelyWatched) {
    this.runtime = runtime;
    this.breakpoints = breakpoints;
    this.closelyWatched = closelyWatched;
  }

  Set<Interest> wanted() {
    Set<Interest> wanted = EnumSet.noneOf(Interest.class);
    wanted.addAll(breakpoints.observer().interests());
    if (closelyWatched.getAsBoolean()) {
      // Else the microtasks of a drain could not be told from each other.
      wanted.add(Interest.PROMISES);
    }
    return wanted;
  }

  /** Ends close watching if it is over. */
  void relax() {
    if (reported.contains(Interest.PROMISES) && !closelyWatched.getAsBoolean()) {
      update();
    }
  }

  /** Has reported what is to be reported. */
  Void update() {
    Set<Interest> wanted = wanted();
    if (!wanted.equals(reported)) {
      reported = wanted;
      runtime.interestsChanged();
    }
    return null;
  }
}
