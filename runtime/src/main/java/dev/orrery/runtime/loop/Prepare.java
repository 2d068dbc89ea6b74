package dev.orrery.runtime.loop;

/** Runs each iteration just before poll. */
public final class Prepare extends Watcher {
  public Prepare(EventLoop loop) {
    super(loop, HandleType.PREPARE, loop.prepare);
  }
}
