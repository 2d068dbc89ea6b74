package dev.orrery.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.PollReason;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PostTest extends LoopTestBase {
  @Test
  void postedTasksRunInThePollPhase() {
    new Prepare(loop).start(logs("prepare"));
    new Check(loop).start(logs("check"));
    loop.post(logs("posted"));
    loop.run(RunMode.ONCE);
    assertThat(log).containsExactly("prepare", "posted", "check");
    assertThat(poller.timeouts).containsExactly(0L);
  }

  @Test
  void aWaitingTaskDoesNotKeepTheLoopAlive() {
    loop.post(logs("posted"));
    assertThat(loop.run(RunMode.DEFAULT)).isFalse();
    assertThat(log).isEmpty();
  }

  @Test
  void aTaskPostedByATaskWaitsForTheNextIteration() {
    Request request = request();
    loop.post(
        () ->
            loop.post(
                () -> {
                  log.add("nested in " + loop.iteration());
                  request.end();
                }));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("nested in 2");
  }

  @Test
  void onlyOtherThreadsWakeThePoller() throws InterruptedException {
    loop.post(() -> {});
    assertThat(poller.wakeups).isZero();
    Thread other = new Thread(() -> loop.post(() -> {}));
    other.start();
    other.join();
    assertThat(poller.wakeups).isOne();
  }

  @Test
  void aPostFromAnotherThreadWakesABlockedPoll() {
    CountDownLatch blocking = new CountDownLatch(1);
    EventLoop real =
        new EventLoop(
            Clock.system(),
            new ParkPoller(),
            new LoopObserver() {
              @Override
              public void pollBlock(long timeoutMs, PollReason why) {
                blocking.countDown();
              }
            });
    Request request = new Request(real, "TEST") {};
    request.begin();
    Thread other =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    blocking.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  real.post(
                      () -> {
                        log.add("posted, in loop: " + real.inLoop());
                        request.end();
                      });
                });
    assertThat(real.run(RunMode.DEFAULT)).isFalse();
    assertThat(log).containsExactly("posted, in loop: true");
    assertThat(other).isNotNull();
  }

  @Test
  void aWakeupBeforeThePollIsNotLost() {
    ParkPoller parking = new ParkPoller();
    parking.wakeup();
    parking.poll(-1);
    long start = System.nanoTime();
    parking.poll(5);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(5));
    assertThat(parking.idleNanos()).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(5));
  }

  @Test
  void anInterruptDoesNotEndTheWait() {
    ParkPoller parking = new ParkPoller();
    Thread.currentThread().interrupt();
    long start = System.nanoTime();
    parking.poll(5);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(5));
  }

  @Test
  void anAsyncHandleCoalescesSendsAndKeepsTheLoopAlive() {
    Async[] async = new Async[1];
    async[0] =
        new Async(
            loop,
            () -> {
              log.add("sent");
              async[0].close(logs("closed"));
            });
    async[0].send();
    async[0].send();
    assertThat(loop.run(RunMode.DEFAULT)).isFalse();
    assertThat(log).containsExactly("sent", "closed");
  }

  @Test
  void anAsyncHandleClosedAfterASendIsNotCalled() {
    Async async = new Async(loop, logs("sent"));
    async.send();
    async.close(logs("closed"));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("closed");
  }

  @Test
  void theFormerPollerIsClosedAndItsIdleTimeKept() {
    boolean[] closed = {false};
    EventLoop swapping =
        new EventLoop(
            clock,
            new Poller() {
              @Override
              public void poll(long timeoutMs) {}

              @Override
              public void wakeup() {}

              @Override
              public long idleNanos() {
                return 7;
              }

              @Override
              public void close() {
                closed[0] = true;
              }
            },
            LoopObserver.NOOP);
    swapping.setPoller(poller);
    assertThat(closed[0]).isTrue();
    assertThat(swapping.idleNanos()).isEqualTo(7);
    assertThat(swapping.poller()).isSameAs(poller);
  }
}
