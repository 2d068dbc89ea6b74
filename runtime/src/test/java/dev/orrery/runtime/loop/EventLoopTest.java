package dev.orrery.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventLoopTest extends LoopTestBase {
  @Test
  void phasesRunInOrder() {
    Timer timer = new Timer(loop);
    Idle idle = new Idle(loop);
    Prepare prepare = new Prepare(loop);
    Check check = new Check(loop);
    Timer doomed = new Timer(loop);
    timer.start(1, 0, logs("timers"));
    loop.enqueuePending(logs("pending"));
    idle.start(logs("idle"));
    prepare.start(
        () -> {
          log.add("prepare");
          doomed.close(logs("closing"));
        });
    poller.then(
        () -> {
          log.add("poll");
          clock.advance(1);
          loop.enqueuePending(logs("pending again"));
        });
    check.start(logs("check"));
    loop.run(RunMode.ONCE);
    assertThat(log)
        .containsExactly(
            "pending", "idle", "prepare", "poll", "pending again", "check", "closing", "timers");
  }

  @Test
  void defaultModeRunsDueTimersBeforeTheFirstIteration() {
    timer(0, logs("timer"));
    Check check = new Check(loop);
    check.start(
        () -> {
          log.add("check");
          check.stop();
        });
    poller.then(() -> {});
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("timer", "check");
  }

  @Test
  void onceModeRunsTimersOnlyAtTheEnd() {
    timer(0, logs("timer"));
    Check check = new Check(loop);
    check.start(logs("check"));
    assertThat(loop.run(RunMode.ONCE)).isTrue();
    assertThat(log).containsExactly("check", "timer");
  }

  @Test
  void noWaitModeDoesNotBlock() {
    timer(100, logs("timer"));
    assertThat(loop.run(RunMode.NOWAIT)).isTrue();
    assertThat(poller.timeouts).containsExactly(0L);
    assertThat(log).isEmpty();
  }

  @Test
  void onceModeDoesNotBlockIfCallbacksWaited() {
    request();
    loop.enqueuePending(logs("pending"));
    loop.run(RunMode.ONCE);
    assertThat(poller.timeouts).containsExactly(0L);
  }

  @Test
  void aLoopWithNothingAliveReturnsAtOnce() {
    assertThat(loop.run(RunMode.DEFAULT)).isFalse();
    assertThat(poller.timeouts).isEmpty();
  }

  @Test
  void pendingCallbacksThatAddMoreCannotStarveTheRest() {
    request();
    int[] runs = {0};
    loop.enqueuePending(
        new Runnable() {
          @Override
          public void run() {
            runs[0]++;
            loop.enqueuePending(this);
          }
        });
    Check check = new Check(loop);
    check.start(logs("check"));
    loop.run(RunMode.ONCE);
    assertThat(runs[0]).isEqualTo(1 + 8);
    assertThat(log).containsExactly("check");
  }

  @Test
  void stopEndsTheRunAfterTheIteration() {
    request();
    Check check = new Check(loop);
    check.start(logs("check"));
    poller.then(loop::stop);
    assertThat(loop.run(RunMode.DEFAULT)).isTrue();
    assertThat(log).containsExactly("check");
  }

  @Test
  void stopBeforeARunMakesThatRunDoNothing() {
    timer(0, logs("timer"));
    loop.stop();
    assertThat(loop.run(RunMode.DEFAULT)).isTrue();
    assertThat(log).isEmpty();
    assertThat(loop.run(RunMode.DEFAULT)).isFalse();
    assertThat(log).containsExactly("timer");
  }

  @Test
  void timeStandsStillWithinAPhase() {
    long[] seen = new long[2];
    timer(
        5,
        () -> {
          seen[0] = loop.now();
          clock.advance(50);
          seen[1] = loop.now();
        });
    loop.run(RunMode.DEFAULT);
    assertThat(seen).containsExactly(5, 5);
    loop.updateTime();
    assertThat(loop.now()).isEqualTo(55);
  }

  @Test
  void aRequestKeepsTheLoopAliveUntilItEnds() {
    Request request = request();
    poller.then(() -> {}).then(request::end);
    assertThat(loop.run(RunMode.DEFAULT)).isFalse();
    assertThat(poller.timeouts).containsExactly(-1L, -1L);
  }

  @Test
  void aRequestBeginsAndEndsOnce() {
    Request request = request();
    assertThatThrownBy(request::begin).isInstanceOf(IllegalStateException.class);
    request.end();
    assertThatThrownBy(request::end).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anExceptionLeavesOtherCallbacksQueued() {
    loop.enqueuePending(
        () -> {
          throw new IllegalArgumentException("first");
        });
    loop.enqueuePending(logs("second"));
    assertThatThrownBy(() -> loop.run(RunMode.DEFAULT)).hasMessage("first");
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("second");
  }
}
