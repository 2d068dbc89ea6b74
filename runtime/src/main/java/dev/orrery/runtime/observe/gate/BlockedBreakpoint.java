package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.BreakpointKind;
import java.util.concurrent.TimeUnit;

/**
 * One callback has run for more than {@code limit} milliseconds. Noticed by a thread of its own,
 * which stops the callback where it is, as soon as it runs code of the program's.
 */
final class BlockedBreakpoint extends LoopBreakpoint {
  private final long limit;
  private volatile Running running;
  private Thread watcher;

  /** {@code since}: by the gate's {@code activeNanos}. */
  private record Running(long asyncId, long since) {}

  BlockedBreakpoint(long limit) {
    super(BreakpointKind.BLOCKED);
    if (limit < 1) {
      throw new IllegalArgumentException("limit in milliseconds: " + limit);
    }
    this.limit = limit;
  }

  @Override
  public Long limit() {
    return limit;
  }

  @Override
  public void before(long asyncId) {
    running = new Running(asyncId, gate().activeNanos());
  }

  @Override
  public void after(long asyncId) {
    running = null;
  }

  @Override
  synchronized void watch(boolean on) {
    if (on == (watcher != null)) {
      return;
    }
    if (on) {
      watcher = Thread.ofPlatform().daemon().name("orrery-breakpoint-" + id()).start(this::look);
    } else {
      watcher.interrupt();
      watcher = null;
    }
  }

  private void look() {
    Running reported = null;
    try {
      while (true) {
        Thread.sleep(Math.max(1, limit / 4));
        Running now = running;
        if (now == null || now == reported || gate().isHolding()) {
          continue;
        }
        long ms = TimeUnit.NANOSECONDS.toMillis(gate().activeNanos() - now.since);
        if (ms > limit) {
          reported = now;
          hit(now.asyncId, "Callback " + now.asyncId + " has run for " + ms + " ms.");
          gate().stopInside();
        }
      }
    } catch (InterruptedException _) {
      // The breakpoint was removed or disabled: that is how it is told.
    }
  }
}
