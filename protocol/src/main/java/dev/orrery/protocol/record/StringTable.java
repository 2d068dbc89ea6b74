package dev.orrery.protocol.record;

/**
 * Numbers for the names that records repeat: resource types, threads, classes, events. Texts that
 * differ each time do not belong here. Any thread may call any method.
 */
public final class StringTable extends InternTable<String> {
  public StringTable() {
    this(1 << 16);
  }

  /** {@code capacity}: how many different names at most, below 2^24. */
  public StringTable(int capacity) {
    super(capacity, "(more names than are recorded)");
  }
}
