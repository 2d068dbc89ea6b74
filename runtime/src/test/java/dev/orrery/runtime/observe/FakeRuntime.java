package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.FakeClock;
import dev.orrery.runtime.loop.ScriptedPoller;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A loop without an engine, on a clock that only moves when told to. */
public final class FakeRuntime implements ObservedRuntime {
  public final FakeClock clock = new FakeClock();
  public final ScriptedPoller poller = new ScriptedPoller(clock);
  public final EventLoop loop = new EventLoop(clock, poller, RuntimeObserver.NOOP);
  final ObserverSet observers = new ObserverSet();

  /** What the program's code is said to be at. */
  Site site;

  /** Handles that exist when somebody begins to look. */
  final List<Long> open = new ArrayList<>();

  public RuntimeObserver observer = RuntimeObserver.NOOP;

  private void observersChanged() {
    observer = observers.combined();
    loop.setObserver(observer);
  }

  @Override
  public Program program() {
    return new Program(1, "v1", "/home", List.of("main.js"));
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
  public void addObserver(RuntimeObserver added) {
    observers.add(added);
    observersChanged();
  }

  @Override
  public void removeObserver(RuntimeObserver removed) {
    observers.remove(removed);
    observersChanged();
  }

  @Override
  public void interestsChanged() {}

  @Override
  public void describeTo(RuntimeObserver target) {
    open.forEach(id -> target.init(id, "TCPWRAP", 0, ResourceKind.HANDLE, null));
  }

  @Override
  public Site currentSite() {
    return site;
  }

  @Override
  public Site definitionSite(Object callback) {
    return callback instanceof Site definition ? definition : null;
  }

  @Override
  public void sampleStack(Consumer<List<Site>> consumer) {
    consumer.accept(List.of(new Site("busy", "main.js", 1, 1)));
  }

  @Override
  public boolean isExit(Error thrown) {
    return false;
  }

  @Override
  public EventLoop loop() {
    return loop;
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
