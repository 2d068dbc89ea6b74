package dev.orrery.runtime.loop;

/** Runs each iteration just after poll. */
public final class Check extends Watcher {
  public Check(EventLoop loop) {
    super(loop, HandleType.CHECK, loop.check);
  }
}
