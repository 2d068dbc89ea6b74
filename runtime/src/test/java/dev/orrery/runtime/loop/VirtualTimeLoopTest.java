package dev.orrery.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.PollReason;
import org.junit.jupiter.api.Test;

/** How the loop behaves while its clock is frozen. */
class VirtualTimeLoopTest extends LoopTestBase {
  private final VirtualClock virtual = new VirtualClock(clock);

  private void freeze() {
    loop.setClock(virtual);
    virtual.freeze();
  }

  @Test
  void onlyIoEndsTheWait() {
    freeze();
    timer(10, logs("timer"));
    poller.then(logs("io")).then(loop::stop);
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("io");
    assertThat(poller.timeouts).containsExactly(-1L, -1L);
  }

  @Test
  void aTimerThatIsDueNeedsNoTime() {
    freeze();
    Timer timer = new Timer(loop);
    timer.start(10, 0, logs("timer"));
    virtual.advance(10);
    loop.updateTime();
    poller.then(() -> {});
    loop.run(RunMode.ONCE);
    assertThat(poller.timeouts).containsExactly(0L);
    assertThat(log).containsExactly("timer");
  }

  @Test
  void settingTheClockToTheNextTimerMakesItRunInTheSameIteration() {
    freeze();
    timer(10, logs("first"));
    timer(20, logs("second"));
    poller.then(() -> virtual.advance(loop.nextTimerDue() - loop.now())).then(loop::stop);
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("first");
    assertThat(loop.now()).isEqualTo(10);
  }

  @Test
  void thawingLetsTimersComeByThemselvesAgain() {
    freeze();
    timer(10, logs("timer"));
    poller.then(virtual::unfreeze);
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("timer");
    assertThat(poller.timeouts).containsExactly(-1L, 10L);
  }

  @Test
  void pollSaysThatItWaitsForIo() {
    freeze();
    timer(10, logs("timer"));
    loop.setObserver(
        new LoopObserver() {
          @Override
          public void pollBlock(long timeoutMs, PollReason why) {
            log.add(timeoutMs + " " + why);
          }
        });
    poller.then(loop::stop);
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("-1 IO");
  }
}
