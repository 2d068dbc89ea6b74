package dev.orrery.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.PollReason;
import org.junit.jupiter.api.Test;

/** One test for each rule; {@code base} would wait for I/O without limit. */
class PollTimeoutTest {
  private static final long NOW = 100;

  private boolean mayBlock = true;
  private boolean stopped;
  private boolean alive = true;
  private boolean pending;
  private boolean idle;
  private boolean closing;
  private boolean posted;
  private long nextTimer = -1;

  private void expect(PollReason reason, long millis) {
    PollReason actual =
        PollTimeout.reason(
            new PollTimeout.State(
                mayBlock, stopped, alive, pending, idle, closing, posted, nextTimer));
    assertThat(actual).isEqualTo(reason);
    assertThat(PollTimeout.millis(actual, nextTimer, NOW)).isEqualTo(millis);
  }

  @Test
  void waitsForIoWithoutLimit() {
    expect(PollReason.IO, -1);
  }

  @Test
  void waitsForTheNextTimer() {
    nextTimer = NOW + 30;
    expect(PollReason.TIMER, 30);
  }

  @Test
  void doesNotWaitForATimerThatIsDue() {
    nextTimer = NOW - 1;
    expect(PollReason.TIMER, 0);
  }

  @Test
  void doesNotWaitIfTheModeForbidsIt() {
    mayBlock = false;
    expect(PollReason.NO_WAIT, 0);
  }

  @Test
  void doesNotWaitIfStopped() {
    stopped = true;
    expect(PollReason.STOPPED, 0);
  }

  @Test
  void doesNotWaitIfNothingIsAliveEvenForATimer() {
    alive = false;
    nextTimer = NOW + 30;
    expect(PollReason.NOTHING_ALIVE, 0);
  }

  @Test
  void doesNotWaitIfPendingCallbacksExist() {
    pending = true;
    expect(PollReason.PENDING, 0);
  }

  @Test
  void doesNotWaitIfAnIdleHandleIsActive() {
    idle = true;
    expect(PollReason.IDLE, 0);
  }

  @Test
  void doesNotWaitIfAHandleIsClosing() {
    closing = true;
    expect(PollReason.CLOSING, 0);
  }

  @Test
  void doesNotWaitIfATaskWasPosted() {
    posted = true;
    nextTimer = NOW + 30;
    expect(PollReason.POSTED, 0);
  }
}
