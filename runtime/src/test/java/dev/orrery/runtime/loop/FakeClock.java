package dev.orrery.runtime.loop;

/** A clock that stands still until told to move. */
public final class FakeClock implements Clock {
  private long nanos = 5_000_000_000L;

  @Override
  public long nanos() {
    return nanos;
  }

  public void advance(long milliseconds) {
    nanos += milliseconds * 1_000_000;
  }
}
