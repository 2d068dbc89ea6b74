package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.Delay;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.WakeCause;

/** Callbacks of setTimeout and setInterval. */
final class TimerReason implements RunReason {
  @Override
  public void explain(Run run, Run previous, Words words, Answer answer) {
    if (run.entry() != null) {
      answer.say(Rule.TIMER_DUE, run.entry().dueMs());
    }
    Rule order = order(run, previous);
    if (order == null) {
      phase(run, words, answer);
    } else {
      answer.say(order);
    }
    late(run, words, answer);
  }

  /** Why it comes after another timer of the same phase; null if it is the first. */
  private static Rule order(Run run, Run previous) {
    if (previous == null
        || previous.kind() != RunKind.TIMER
        || !previous.place().equals(run.place())) {
      return null;
    } else if (previous.id() == run.id()) {
      return Rule.TIMER_AGAIN;
    }
    boolean equal = run.detail() != null && run.detail().equals(previous.detail());
    return equal ? Rule.TIMER_ORDER : Rule.TIMER_TOO;
  }

  private static void phase(Run run, Words words, Answer answer) {
    if (run.place().phase() != Phase.TIMERS) {
      return;
    }
    if (run.place().iteration() == 0) {
      answer.say(Rule.TIMER_FIRST);
    } else if (run.wake() == WakeCause.TIMEOUT) {
      answer.say(Rule.TIMER_WAITED);
    } else if (run.polled() != null) {
      answer.say(Rule.TIMER_AFTER_IO, words.run(run.polled()));
    } else {
      answer.say(Rule.TIMER_AFTER_CHECK);
    }
  }

  private static void late(Run run, Words words, Answer answer) {
    Delay delay = run.delay();
    if (delay == null) {
      if (run.lateMs() > 1) {
        answer.say(Rule.TIMER_LITTLE_LATE, run.lateMs());
      }
      return;
    }
    String by = words.run(delay.by());
    String time = Words.time(delay.durationNs());
    if (delay.callbacks() == 1) {
      answer.say(Rule.TIMER_LATE, run.lateMs(), by, time);
    } else {
      answer.say(Rule.TIMER_LATE_DRAIN, run.lateMs(), delay.callbacks(), by, time);
    }
  }
}
