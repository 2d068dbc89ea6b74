package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.model.RunRef;

/** Callbacks of process.nextTick. */
final class TickReason implements RunReason {
  @Override
  public void explain(Run run, Run previous, Words words, Answer answer) {
    RunRef by = run.entry() == null ? null : run.entry().by();
    if (by != null && by.kind() == RunKind.TICK) {
      answer.say(Rule.TICK_SAME_DRAIN);
      return;
    }
    if (by != null && by.kind().isMicrotask()) {
      answer.say(by.kind() == RunKind.MODULE ? Rule.TICK_MODULE : Rule.TICK_AFTER_MICROTASKS);
      return;
    }
    answer.say(Rule.TICK_AFTER, words.run(run.after()));
    boolean ofMain = run.after() != null && run.after().kind() == RunKind.MAIN;
    answer.say(ofMain ? Rule.TICK_COMMONJS : Rule.TICK_FIRST);
  }
}
