package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunKind;
import java.util.List;

/** Why a callback ran when it did. */
final class WhyDidThisRun {
  private WhyDidThisRun() {}

  /** {@code previous}: the callback before it, or null. */
  static List<Sentence> answer(Run run, Run previous, Words words) {
    Answer answer = new Answer();
    reason(run.kind()).explain(run, previous, words, answer);
    if (answer.isEmpty()) {
      answer.say(Rule.UNKNOWN);
    }
    return answer.sentences();
  }

  private static RunReason reason(RunKind kind) {
    return switch (kind) {
      case TICK -> new TickReason();
      case MICROTASK, REACTION, AWAIT, ADOPTION -> new MicrotaskReason();
      case TIMER -> new TimerReason();
      case IMMEDIATE -> new ImmediateReason();
      case REQUEST, HANDLE, CLOSE, PENDING -> new ResourceReason();
      case MAIN -> (run, state, words, answer) -> answer.say(Rule.MAIN);
      case MODULE -> (run, state, words, answer) -> answer.say(Rule.MODULE);
      case HOOK -> (run, state, words, answer) -> answer.say(Rule.HOOK);
      case UNKNOWN -> (run, state, words, answer) -> answer.say(Rule.UNKNOWN);
      case INNER ->
          (run, state, words, answer) ->
              answer.say(Rule.INNER, words.run(run.outer()), words.owner(run));
    };
  }
}
