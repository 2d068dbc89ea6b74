package dev.orrery.protocol.record;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives equal values one small number, from 1 on; 0 stands for null. Grows only, up to its capacity;
 * whatever comes later shares the number of an overflow value, so a program that makes up names
 * without end cannot exhaust memory. Any thread may call any method; a value already known is found
 * without allocation.
 */
abstract sealed class InternTable<T> permits StringTable, SiteTable {
  /** Ids have 24 bits in a slot. */
  static final int MAX_CAPACITY = (1 << 24) - 1;

  private static final int FIRST_SIZE = 64;

  private final ConcurrentHashMap<T, Integer> ids = new ConcurrentHashMap<>();
  private final int capacity;
  private final T overflow;
  private volatile Object[] values = new Object[FIRST_SIZE];
  private volatile int size;

  InternTable(int capacity, T overflow) {
    if (capacity < 1 || capacity > MAX_CAPACITY) {
      throw new IllegalArgumentException("capacity " + capacity);
    }
    this.capacity = capacity;
    this.overflow = Objects.requireNonNull(overflow);
  }

  /** The number of a value, 0 for null. */
  public final int intern(T value) {
    if (value == null) {
      return 0;
    }
    Integer known = ids.get(value);
    return known != null ? known : add(value);
  }

  /**
   * The value of a number, null for 0.
   *
   * @throws IllegalArgumentException if this table never gave out the number
   */
  @SuppressWarnings("unchecked")
  public final T get(int id) {
    if (id == 0) {
      return null;
    }
    if (id < 0 || id > size) {
      throw new IllegalArgumentException("no entry " + id + " in a table of " + size);
    }
    return (T) values[id];
  }

  /** How many values have a number: ids run from 1 to this. */
  public final int size() {
    return size;
  }

  private synchronized int add(T value) {
    Integer known = ids.get(value);
    if (known != null) {
      return known;
    }
    int id = size + 1;
    if (id > capacity) {
      return ids.get(overflow);
    }
    // The last number is kept for the overflow value.
    T entry = id == capacity ? overflow : value;
    if (id == values.length) {
      values = Arrays.copyOf(values, values.length * 2);
    }
    values[id] = entry;
    size = id;
    ids.put(entry, id);
    return id;
  }
}
