package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.PromiseLinks;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.model.RunRef;

/** Promise reactions, code after an await, and callbacks of queueMicrotask. */
final class MicrotaskReason implements RunReason {
  @Override
  public void explain(Run run, Run previous, Words words, Answer answer) {
    if (run.kind() == RunKind.ADOPTION) {
      answer.say(Rule.ADOPTION);
    }
    if (run.links() != null) {
      parents(run, words, answer);
    }
    RunRef by = run.entry() == null ? null : run.entry().by();
    if (by != null && by.kind().isMicrotask()) {
      answer.say(by.kind() == RunKind.MODULE ? Rule.MICROTASK_MODULE : Rule.MICROTASK_SAME_DRAIN);
    } else {
      answer.say(Rule.MICROTASK_AFTER, words.run(run.after()));
    }
  }

  /** Who subscribed, and who settled the promise. */
  private static void parents(Run run, Words words, Answer answer) {
    PromiseLinks links = run.links();
    boolean await = run.kind() == RunKind.AWAIT;
    String who = words.run(links.subscribedBy());
    String where = words.at(links.site());
    if (links.wasSettled()) {
      String how = links.rejected() ? "rejected" : "fulfilled";
      answer.say(await ? Rule.AWAIT_READY : Rule.THEN_READY, who, where, how);
    } else {
      String by = words.run(links.settledBy());
      String how = links.rejected() ? "rejected" : "fulfilled";
      answer.say(await ? Rule.AWAIT_SETTLED : Rule.THEN_SETTLED, who, where, by, how);
    }
  }
}
