package dev.orrery.runtime.os;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A C {@code timespec}: seconds since 1970 and nanoseconds (0 to 999 999 999) after them. The two
 * special values of utimensat(2), now and omit, live in the nanoseconds.
 */
public record FileTime(long seconds, int nanos) {
  private static final int UTIME_NOW = 0x3FFFFFFF;
  private static final int UTIME_OMIT = 0x3FFFFFFE;

  /**
   * From seconds with a fraction, to the microsecond as libuv does; infinity stands for now, NaN
   * for "leave it".
   */
  public static FileTime ofSeconds(double time) {
    if (Double.isInfinite(time)) {
      return new FileTime(0, UTIME_NOW);
    }
    if (Double.isNaN(time)) {
      return new FileTime(0, UTIME_OMIT);
    }
    long seconds = (long) time;
    int nanos = (int) ((time - seconds) * 1e9);
    nanos -= nanos % 1000;
    return nanos < 0
        ? new FileTime(seconds - 1, nanos + 1_000_000_000)
        : new FileTime(seconds, nanos);
  }

  static long pair(Scratch scratch, FileTime access, FileTime modification) {
    MemorySegment times = scratch.allocate(32);
    times.set(ValueLayout.JAVA_LONG, 0, access.seconds);
    times.set(ValueLayout.JAVA_LONG, 8, access.nanos);
    times.set(ValueLayout.JAVA_LONG, 16, modification.seconds);
    times.set(ValueLayout.JAVA_LONG, 24, modification.nanos);
    return times.address();
  }
}
