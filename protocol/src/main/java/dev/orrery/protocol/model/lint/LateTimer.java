package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.Delay;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.model.SiteCount;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;

/** A timer that is called long after it was due, because of a callback; the main program may. */
final class LateTimer extends Lint {
  static final long LATE_MS = 100;

  LateTimer() {
    super("late-timer", Severity.INFO, Docs.SET_TIMEOUT);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    for (SiteCount count : state.incidents().sites()) {
      Delay delay = count.delay();
      boolean callback =
          delay != null && delay.by().kind() != RunKind.MAIN && delay.by().kind() != RunKind.MODULE;
      if (callback && count.maxLateMs() >= LATE_MS) {
        findings.add(
            count.site(),
            1,
            count.maxLateMs(),
            "A timer was called %d ms after it was due; %s ran for %s of that time.",
            count.maxLateMs(),
            words.run(delay.by()),
            Words.time(delay.durationNs()));
      }
    }
  }
}
