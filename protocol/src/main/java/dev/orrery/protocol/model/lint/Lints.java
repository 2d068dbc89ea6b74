package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import java.util.Comparator;
import java.util.List;

/** All lints. */
public final class Lints {
  private static final List<Lint> ALL =
      List.of(
          new UnhandledRejection(),
          new LateHandledRejection(),
          new ErrorWithoutListener(),
          new PipeWithoutErrorHandler(),
          new BlockedLoop(),
          new LateTimer(),
          new TickStarvation(),
          new MicrotaskStarvation(),
          new IgnoredBackPressure(),
          new UnboundedBuffering(),
          new PoolSaturation(),
          new SyncCallInServer(),
          new ListenerLeak(),
          new Zalgo(),
          new NeverSettled(),
          new UnclosedHandle());

  private Lints() {}

  public static List<Lint> all() {
    return ALL;
  }

  /** What all lints find, the worst first. */
  public static List<Finding> check(LoopState state) {
    return ALL.stream()
        .flatMap(lint -> lint.check(state).stream())
        .sorted(Comparator.comparing(Finding::severity).reversed())
        .toList();
  }
}
