package dev.orrery.runtime.loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Never waits: a timeout moves the clock, and each poll runs the next scripted event, if any. */
public final class ScriptedPoller implements Poller {
  private final FakeClock clock;
  private final ArrayDeque<Runnable> events = new ArrayDeque<>();

  /** The timeouts poll was called with. */
  public final List<Long> timeouts = new ArrayList<>();

  public int wakeups;
  private long idleMs;

  public ScriptedPoller(FakeClock clock) {
    this.clock = clock;
  }

  /** Makes a poll end early, at once, with this I/O callback. */
  public ScriptedPoller then(Runnable event) {
    events.add(event);
    return this;
  }

  @Override
  public void poll(long timeoutMs) {
    timeouts.add(timeoutMs);
    if (!events.isEmpty()) {
      events.remove().run();
    } else if (timeoutMs < 0) {
      throw new AssertionError("would block for ever");
    } else {
      clock.advance(timeoutMs);
      idleMs += timeoutMs;
    }
  }

  @Override
  public void wakeup() {
    wakeups++;
  }

  @Override
  public long idleNanos() {
    return idleMs * 1_000_000;
  }
}
