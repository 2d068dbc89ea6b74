package dev.orrery.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkPoolTest {
  private final EventLoop loop = new EventLoop();
  private final List<String> log = new ArrayList<>();
  private WorkPool pool = new WorkPool(1);

  private class Work extends WorkRequest {
    private final String name;
    private final boolean slow;
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private Throwable failure;

    private Work(String name, boolean slow) {
      super(loop, "TEST");
      this.name = name;
      this.slow = slow;
    }

    private Work(String name) {
      this(name, false);
    }

    @Override
    public boolean isSlow() {
      return slow;
    }

    @Override
    protected void work() throws InterruptedException {
      started.countDown();
      mayEnd.await();
    }

    @Override
    protected void done(Throwable failure) {
      assertThat(loop.inLoop()).isTrue();
      assertThat(isUnderWay()).isFalse();
      this.failure = failure;
      log.add(name);
    }

    private Work free() {
      mayEnd.countDown();
      return this;
    }
  }

  @AfterEach
  void closePool() {
    pool.close();
  }

  private Work submit(Work work) {
    pool.submit(work);
    return work;
  }

  @Test
  void workKeepsTheLoopAliveUntilItIsDone() {
    submit(new Work("a").free());
    submit(new Work("b").free());
    assertThat(loop.alive()).isTrue();
    assertThat(loop.run(RunMode.DEFAULT)).isFalse();
    assertThat(log).containsExactly("a", "b");
  }

  @Test
  void aFailureReachesDone() {
    WorkRequest failing =
        new WorkRequest(loop, "TEST") {
          @Override
          protected void work() {
            throw new IllegalArgumentException("bad");
          }

          @Override
          protected void done(Throwable failure) {
            log.add(failure.getMessage());
          }
        };
    pool.submit(failing);
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("bad");
  }

  @Test
  void queuedWorkCanBeCancelledRunningWorkCannot() throws InterruptedException {
    Work running = submit(new Work("running"));
    Work queued = submit(new Work("queued"));
    running.started.await();
    assertThat(pool.cancel(running)).isFalse();
    assertThat(pool.cancel(queued)).isTrue();
    assertThat(pool.cancel(queued)).isFalse();
    running.free();
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactlyInAnyOrder("running", "queued");
    assertThat(queued.failure).isInstanceOf(CancellationException.class);
    assertThat(queued.started.getCount()).isOne();
    assertThat(running.failure).isNull();
  }

  @Test
  void asManyWorkAtOnceAsThereAreThreads() throws InterruptedException {
    pool = new WorkPool(2);
    Work a = submit(new Work("a"));
    Work b = submit(new Work("b"));
    Work c = submit(new Work("c"));
    a.started.await();
    b.started.await();
    assertThat(pool.cancel(c)).isTrue();
    a.free();
    b.free();
    loop.run(RunMode.DEFAULT);
  }

  @Test
  void slowWorkLeavesHalfOfTheThreadsFree() throws InterruptedException {
    pool = new WorkPool(2);
    Work slow = submit(new Work("slow", true));
    slow.started.await();
    Work waiting = submit(new Work("waiting", true));
    Work quick = submit(new Work("quick"));
    quick.started.await();
    assertThat(waiting.started.getCount()).isOne();
    slow.free();
    quick.free();
    waiting.free();
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactlyInAnyOrder("slow", "quick", "waiting");
  }

  @Test
  void sizeIsBroughtWithinBounds() {
    assertThat(new WorkPool(0).size()).isOne();
    assertThat(new WorkPool(5000).size()).isEqualTo(1024);
  }

  @Test
  void aClosedPoolTakesNoWork() {
    pool.close();
    assertThatThrownBy(() -> pool.submit(new Work("late")))
        .isInstanceOf(IllegalStateException.class);
  }
}
