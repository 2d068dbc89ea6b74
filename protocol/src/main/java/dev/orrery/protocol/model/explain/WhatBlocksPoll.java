package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PollWait;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.ResourceKind;
import java.util.List;
import java.util.Locale;

/** What poll waits for, and until when. */
final class WhatBlocksPoll {
  private final LoopState state;
  private final Words words;
  private final Answer answer = new Answer();

  private WhatBlocksPoll(LoopState state, Words words) {
    this.state = state;
    this.words = words;
  }

  static List<Sentence> answer(LoopState state, Words words) {
    return new WhatBlocksPoll(state, words).answer();
  }

  private List<Sentence> answer() {
    PollWait wait = state.loop().pollWait();
    if (wait == null) {
      answer.say(Rule.POLL_NOT_WAITING, instead());
    } else if (wait.timeoutMs() == 0) {
      answer.say(Rule.POLL_NO_WAIT, because(wait.reason()));
    } else {
      if (wait.timeoutMs() < 0) {
        answer.say(Rule.POLL_FOREVER);
      } else {
        answer.say(Rule.POLL_TIMER, wait.timeoutMs(), nextTimer());
      }
      awaited();
    }
    return answer.sentences();
  }

  private String instead() {
    if (state.program().hasExited()) {
      return "the program has ended";
    } else if (state.running() != null) {
      return words.run(state.running()) + " runs";
    } else if (state.loop().place().phase() == Phase.POLL) {
      return "it takes what is ready";
    } else if (state.loop().place().phase() != null) {
      return "the loop is in the phase "
          + state.loop().place().phase().name().toLowerCase(Locale.ROOT);
    }
    return "the loop is between two phases";
  }

  private static String because(PollReason reason) {
    return switch (reason) {
      case NO_WAIT -> "the loop was run without waiting";
      case STOPPED -> "the loop was told to stop";
      case NOTHING_ALIVE -> "no handle is active and no request is under way";
      case PENDING -> "a pending callback waits";
      case IDLE -> "an immediate is queued";
      case CLOSING -> "a handle is closing";
      case POSTED -> "another thread has posted a task";
      case TIMER -> "a timer is due";
      case IO -> "there is I/O";
    };
  }

  private String nextTimer() {
    List<QueueEntry> timers = state.queues().timers();
    if (timers.isEmpty()) {
      return "a timer of the runtime's own";
    }
    QueueEntry next = timers.getFirst();
    return words.waiting(next, state.resource(next.id()));
  }

  private void awaited() {
    for (ResourceState resource : state.resources()) {
      boolean waits = resource.active() && resource.kind() != ResourceKind.RESOURCE;
      if (waits) {
        answer.say(Rule.POLL_AWAITS, words.resource(resource));
      }
    }
  }
}
