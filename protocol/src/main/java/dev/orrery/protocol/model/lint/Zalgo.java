package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.CallbackHabit;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;

/** A function that calls its callback sometimes before it returns, and sometimes later. */
final class Zalgo extends Lint {
  Zalgo() {
    super("zalgo", Severity.INFO, Docs.NEXT_TICK);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    for (CallbackHabit habit : state.incidents().habits()) {
      if (habit.isMixed()) {
        findings.add(
            habit.function(),
            habit.changes(),
            0,
            "This function called its callback %s before it returned, and %s later: who calls it"
                + " cannot know what has run by then. process.nextTick() makes the first like the"
                + " second.",
            words.place(habit.syncCallback()),
            habit.syncCallback().equals(habit.asyncCallback())
                ? "another time"
                : words.place(habit.asyncCallback()));
      }
    }
  }
}
