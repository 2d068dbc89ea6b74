package dev.orrery.runtime.observe.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.protocol.record.Phase;
import org.junit.jupiter.api.Test;

class VirtualTimeTest extends GateTestBase {
  private final VirtualTime time = gate.time();

  @Test
  void timersDoNotComeByThemselvesInFrozenTime() {
    time.freeze();
    timer(10, logs("timer"));
    runtime.poller.then(runtime.loop::stop);
    run();
    assertThat(runtime.poller.timeouts).containsExactly(-1L);
    assertThat(log).isEmpty();
    assertThat(time.isFrozen()).isTrue();
  }

  @Test
  void aJumpRunsTheNextTimerAndNoLaterOne() {
    time.freeze();
    timer(10, logs("ten"));
    timer(10, logs("ten too"));
    timer(20, logs("twenty"));
    runtime.poller.then(time::jumpToNextTimer).then(runtime.loop::stop);
    run();
    assertThat(log).containsExactly("ten", "ten too");
    assertThat(runtime.loop.now()).isEqualTo(10);
  }

  @Test
  void aJumpDuringAPauseJustBeforePollIsSeenByPoll() {
    time.freeze();
    timer(10, logs("timer"));
    gate.addBreakpoint(new PhaseBreakpoint(Phase.POLL));
    answers.add(
        () -> {
          time.jumpToNextTimer();
          gate.resume();
        });
    runtime.poller.then(() -> {});
    run();
    assertThat(log).containsExactly("[before the poll phase]", "timer");
    assertThat(runtime.poller.timeouts).containsExactly(0L);
  }

  @Test
  void advancingRunsWhatBecomesDue() {
    time.freeze();
    timer(10, logs("ten"));
    timer(30, logs("thirty"));
    runtime.poller.then(() -> time.advance(29)).then(() -> time.advance(1));
    run();
    assertThat(log).containsExactly("ten", "thirty");
    assertThat(runtime.loop.now()).isEqualTo(30);
  }

  @Test
  void changesTellTheLoopTime() {
    assertThat(time.freeze().join()).isZero();
    assertThat(time.advance(7).join()).isEqualTo(7);
    timer(5, logs("timer"));
    assertThat(time.jumpToNextTimer().join()).isEqualTo(12);
    assertThat(time.unfreeze().join()).isEqualTo(12);
    assertThat(time.isFrozen()).isFalse();
  }

  @Test
  void aJumpWithoutTimersChangesNothing() {
    time.freeze();
    assertThat(time.jumpToNextTimer().join()).isZero();
  }

  @Test
  void aJumpNeedsFrozenTime() {
    assertThatThrownBy(() -> time.jumpToNextTimer().join())
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void timeDoesNotRunBackwards() {
    assertThatThrownBy(() -> time.advance(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void closingTheGateLetsTimeGoOn() {
    time.freeze();
    timer(10, logs("timer"));
    gate.close();
    run();
    assertThat(log).containsExactly("timer");
  }
}
