package dev.orrery.runtime.loop;

/** Runs each iteration and keeps poll from blocking. */
public final class Idle extends Watcher {
  public Idle(EventLoop loop) {
    super(loop, HandleType.IDLE, loop.idle);
  }
}
