package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.RejectionState;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;

/** A rejected promise without handler. */
final class UnhandledRejection extends Lint {
  UnhandledRejection() {
    super("unhandled-rejection", Severity.ERROR, Docs.UNHANDLED_REJECTION);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    for (RejectionState rejection : state.incidents().rejections()) {
      if (rejection.handledNs() < 0) {
        findings.add(
            rejection.site(),
            "This promise was rejected and nobody handles it: %s",
            rejection.reason());
      }
    }
  }
}
