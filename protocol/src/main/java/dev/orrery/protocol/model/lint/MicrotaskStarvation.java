package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;

/** Microtasks that queue microtasks. */
final class MicrotaskStarvation extends Lint {
  MicrotaskStarvation() {
    super("microtask-starvation", Severity.WARNING, Docs.MICROTASK);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    Starvation.look(state.counters().microtasks(), "microtask", findings);
  }
}
