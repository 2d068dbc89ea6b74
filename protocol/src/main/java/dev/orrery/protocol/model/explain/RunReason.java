package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.Run;

/** Why a callback of one kind ran when it did. */
interface RunReason {
  /**
   * Says why.
   *
   * @param previous the callback that ended before it began, null if none is known
   */
  void explain(Run run, Run previous, Words words, Answer answer);
}
