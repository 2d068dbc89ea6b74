package dev.orrery.runtime.loop;

import dev.orrery.protocol.record.PollReason;

/** How long poll may block: pure functions of the loop's state. */
final class PollTimeout {
  private PollTimeout() {}

  /**
   * What the loop looks like just before poll.
   *
   * @param nextTimer loop time in milliseconds at which the wait has to end, or -1: the earliest
   *     timer's due time as a rule
   */
  record State(
      boolean mayBlock,
      boolean stopped,
      boolean alive,
      boolean pending,
      boolean idle,
      boolean closing,
      boolean posted,
      long nextTimer) {}

  static PollReason reason(State state) {
    if (!state.mayBlock) {
      return PollReason.NO_WAIT;
    } else if (state.stopped) {
      return PollReason.STOPPED;
    } else if (state.pending) {
      return PollReason.PENDING;
    } else if (state.idle) {
      return PollReason.IDLE;
    } else if (state.closing) {
      return PollReason.CLOSING;
    } else if (state.posted) {
      return PollReason.POSTED;
    } else if (!state.alive) {
      return PollReason.NOTHING_ALIVE;
    }
    return state.nextTimer >= 0 ? PollReason.TIMER : PollReason.IO;
  }

  /** Milliseconds to wait for that reason: 0 = do not block, -1 = without limit. */
  static long millis(PollReason reason, long nextTimer, long now) {
    return switch (reason) {
      case TIMER -> Math.max(0, nextTimer - now);
      case IO -> -1;
      default -> 0;
    };
  }
}
