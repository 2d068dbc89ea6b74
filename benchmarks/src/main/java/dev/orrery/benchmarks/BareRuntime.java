package dev.orrery.benchmarks;

import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.Site;
import dev.orrery.runtime.loop.Clock;
import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.Poller;
import dev.orrery.runtime.observe.ObservedRuntime;
import dev.orrery.runtime.observe.RuntimeObserver;
import java.util.List;
import java.util.function.Consumer;

/** A loop without an engine and without I/O, which one observer may watch. */
final class BareRuntime implements ObservedRuntime {
  private static final Site SITE = new Site("benchmark", "file:///benchmark.js", 1, 1);

  private static final Poller NOTHING_HAPPENS =
      new Poller() {
        @Override
        public void poll(long timeoutMs) {}

        @Override
        public void wakeup() {}
      };

  private final EventLoop loop =
      new EventLoop(Clock.system(), NOTHING_HAPPENS, RuntimeObserver.NOOP);

  @Override
  public EventLoop loop() {
    return loop;
  }

  @Override
  public Program program() {
    return new Program(1, "v1", "/", List.of("benchmark.js"));
  }

  @Override
  public long loopTime() {
    return loop.now();
  }

  @Override
  public void onLoop(Runnable task) {
    task.run();
  }

  @Override
  public void addObserver(RuntimeObserver observer) {
    loop.setObserver(observer);
  }

  @Override
  public void removeObserver(RuntimeObserver observer) {
    loop.setObserver(RuntimeObserver.NOOP);
  }

  @Override
  public void interestsChanged() {}

  @Override
  public void describeTo(RuntimeObserver observer) {}

  @Override
  public Site currentSite() {
    return SITE;
  }

  @Override
  public Site definitionSite(Object callback) {
    return SITE;
  }

  @Override
  public void sampleStack(Consumer<List<Site>> consumer) {
    consumer.accept(List.of());
  }

  @Override
  public boolean isExit(Error thrown) {
    return false;
  }

  @Override
  public int queueLength(QueueKind queue) {
    return loop.queueLength(queue);
  }

  @Override
  public Thread loopThread() {
    return loop.thread();
  }
}
