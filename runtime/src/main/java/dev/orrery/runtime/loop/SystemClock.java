package dev.orrery.runtime.loop;

/** {@link System#nanoTime()} as a {@link Clock}. */
enum SystemClock implements Clock {
  INSTANCE;

  @Override
  public long nanos() {
    return System.nanoTime();
  }
}
