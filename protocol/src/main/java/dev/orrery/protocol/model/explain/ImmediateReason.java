package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.Phase;

/** Callbacks of setImmediate. */
final class ImmediateReason implements RunReason {
  @Override
  public void explain(Run run, Run previous, Words words, Answer answer) {
    Phase queuedIn = run.entry() == null ? null : run.entry().place().phase();
    if (queuedIn == Phase.CHECK) {
      answer.say(Rule.IMMEDIATE_NEXT);
    } else if (queuedIn == Phase.POLL
        && run.entry().place().iteration() == run.place().iteration()) {
      answer.say(Rule.IMMEDIATE_AFTER_POLL);
    } else {
      answer.say(Rule.IMMEDIATE_CHECK);
    }
  }
}
