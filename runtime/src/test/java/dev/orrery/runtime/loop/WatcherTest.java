package dev.orrery.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatcherTest extends LoopTestBase {
  @Test
  void theWatcherStartedLastRunsFirst() {
    new Check(loop).start(logs("first"));
    new Check(loop).start(logs("second"));
    poller.then(() -> {});
    loop.run(RunMode.ONCE);
    assertThat(log).containsExactly("second", "first");
  }

  @Test
  void oneStartedDuringThePhaseWaitsForTheNextIteration() {
    Check late = new Check(loop);
    Check check = new Check(loop);
    poller.then(() -> {}).then(() -> {});
    check.start(() -> late.start(logs("late")));
    loop.run(RunMode.ONCE);
    assertThat(log).isEmpty();
    loop.run(RunMode.ONCE);
    assertThat(log).containsExactly("late");
  }

  @Test
  void oneStoppedDuringThePhaseDoesNotRun() {
    Prepare second = new Prepare(loop);
    second.start(logs("second"));
    new Prepare(loop).start(second::stop);
    poller.then(() -> {});
    loop.run(RunMode.ONCE);
    assertThat(log).isEmpty();
  }

  @Test
  void anIdleHandleKeepsPollFromBlocking() {
    Idle idle = new Idle(loop);
    idle.start(() -> {});
    loop.run(RunMode.ONCE);
    assertThat(poller.timeouts).containsExactly(0L);
  }
}
