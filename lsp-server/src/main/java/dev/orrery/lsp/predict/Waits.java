package dev.orrery.lsp.predict;

import dev.orrery.protocol.eventloop.LoopState;
import dev.orrery.protocol.eventloop.QueueState;
import dev.orrery.protocol.eventloop.Waiting;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.ResourceKind;

/**
 * What a loop waits for that is about to poll.
 *
 * @param polls whether poll waits at all: nothing else is ready
 * @param io whether an operation is under way
 * @param timerMs until the next timer is due, 0 if it is, -1 if there is none
 */
record Waits(boolean polls, boolean io, long timerMs) {
  static Waits of(LoopState state) {
    boolean ready = false;
    long timer = -1;
    for (QueueState queue : state.queues()) {
      if (queue.queue() == QueueKind.TIMERS) {
        timer = next(queue, state.loopTimeMs());
      } else if (queue.queue() != QueueKind.WORK) {
        ready |= !queue.waiting().isEmpty();
      }
    }
    boolean io =
        !state.work().isEmpty()
            || state.resources().stream()
                .anyMatch(each -> each.resource() == ResourceKind.REQUEST && each.active());
    return new Waits(!ready, io, timer);
  }

  private static long next(QueueState timers, long nowMs) {
    long next = -1;
    for (Waiting timer : timers.waiting()) {
      if (timer.dueMs() != null) {
        long in = Math.max(0, timer.dueMs() - nowMs);
        next = next < 0 ? in : Math.min(next, in);
      }
    }
    return next;
  }
}
