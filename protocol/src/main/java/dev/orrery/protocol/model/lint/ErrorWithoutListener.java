package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.LostError;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;

/** An 'error' event that nobody listened to, which becomes an exception. */
final class ErrorWithoutListener extends Lint {
  ErrorWithoutListener() {
    super("error-without-listener", Severity.ERROR, Docs.ERROR_EVENTS);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    for (LostError lost : state.incidents().lostErrors()) {
      findings.add(
          lost.run() == null ? null : lost.run().site(),
          "%s emitted 'error' and had no listener for it.",
          words.emitter(lost.emitter()));
    }
  }
}
