package dev.orrery.runtime.loop.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.Request;
import dev.orrery.runtime.loop.RunMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NettyPollerTest {
  private final EventLoop loop = new EventLoop();
  private final NettyPoller poller = NettyPoller.of(loop);
  private final List<String> log = new ArrayList<>();

  @AfterEach
  void closeLoop() {
    loop.close();
  }

  @Test
  void itIsInstalledOnce() {
    assertThat(NettyPoller.of(loop)).isSameAs(poller).isSameAs(loop.poller());
  }

  @Test
  void zeroDoesNotBlock() {
    poller.poll(0);
    assertThat(poller.ready()).isZero();
  }

  @Test
  void aTimeoutIsKeptAndCountsAsIdle() {
    long start = System.nanoTime();
    poller.poll(15);
    long elapsed = System.nanoTime() - start;
    long least = TimeUnit.MILLISECONDS.toNanos(14);
    assertThat(elapsed).isGreaterThanOrEqualTo(least);
    assertThat(loop.idleNanos()).isBetween(least, elapsed);
  }

  @Test
  void aWakeupBeforeThePollIsNotLost() throws InterruptedException {
    Thread other = new Thread(poller::wakeup);
    other.start();
    other.join();
    poller.poll(-1);
  }

  @Test
  void aPostFromAnotherThreadWakesIt() {
    Request request = new Request(loop, "TEST") {};
    request.begin();
    Thread.ofPlatform()
        .start(
            () ->
                loop.post(
                    () -> {
                      log.add("posted");
                      request.end();
                    }));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("posted");
  }
}
