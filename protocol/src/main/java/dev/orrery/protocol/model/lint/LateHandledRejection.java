package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.RejectionState;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;

/** A rejection that got its handler only after it had been reported. */
final class LateHandledRejection extends Lint {
  LateHandledRejection() {
    super("late-handled-rejection", Severity.WARNING, Docs.REJECTION_HANDLED);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    for (RejectionState rejection : state.incidents().rejections()) {
      if (rejection.handledNs() >= 0) {
        findings.add(
            rejection.site(),
            1,
            rejection.handledNs() - rejection.timeNs(),
            "The rejection of this promise got its handler %s after it had been reported as"
                + " unhandled: %s",
            Words.time(rejection.handledNs() - rejection.timeNs()),
            rejection.reason());
      }
    }
  }
}
