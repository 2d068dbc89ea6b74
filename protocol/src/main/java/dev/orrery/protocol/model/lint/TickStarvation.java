package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;

/** Ticks that queue ticks. */
final class TickStarvation extends Lint {
  TickStarvation() {
    super("tick-starvation", Severity.WARNING, Docs.NEXT_TICK);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    Starvation.look(state.counters().ticks(), "nextTick", findings);
  }
}
