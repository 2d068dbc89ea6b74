package dev.orrery.protocol.record;

/**
 * The fixed form of a record: {@code time, head, a, b, c} and one object. The head packs the kind (8
 * bits), an enum constant or flags (8 bits) and two table ids, x and y (24 bits each).
 */
public final class Slot {
  private static final int SMALL_SHIFT = 8;
  private static final int X_SHIFT = 16;
  private static final int Y_SHIFT = 40;
  private static final int BYTE = 0xff;
  private static final int ID = 0xff_ffff;
  private static final long INT = 0xffff_ffffL;

  private Slot() {}

  public static long head(RecordKind kind, int small, int x, int y) {
    return head(kind.ordinal(), small, x, y);
  }

  /** For slots of one's own making; {@code kind}: 8 bits, no code of a {@link RecordKind}. */
  public static long head(int kind, int small, int x, int y) {
    return kind
        | (long) (small & BYTE) << SMALL_SHIFT
        | (long) (x & ID) << X_SHIFT
        | (long) (y & ID) << Y_SHIFT;
  }

  public static RecordKind kind(long head) {
    return RecordKind.ofCode((int) head & BYTE);
  }

  public static int small(long head) {
    return (int) (head >>> SMALL_SHIFT) & BYTE;
  }

  public static int x(long head) {
    return (int) (head >>> X_SHIFT) & ID;
  }

  public static int y(long head) {
    return (int) (head >>> Y_SHIFT) & ID;
  }

  /** Two unsigned 32-bit numbers in one long; what does not fit becomes the nearest that does. */
  static long pair(long high, long low) {
    return clamp(high) << 32 | clamp(low);
  }

  static long high(long pair) {
    return pair >>> 32;
  }

  static long low(long pair) {
    return pair & INT;
  }

  private static long clamp(long value) {
    return Math.max(0, Math.min(value, INT));
  }
}
