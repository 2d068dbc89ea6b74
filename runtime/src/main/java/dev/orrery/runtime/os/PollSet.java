package dev.orrery.runtime.os;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** The descriptors poll(2) watches and what it found. Belongs to one thread. */
public final class PollSet {
  public static final int IN = 1;
  public static final int OUT = 4;
  public static final int ERR = 8;
  public static final int HUP = 16;

  private static final int ENTRY_BYTES = 8;

  private int[] descriptors = new int[4];
  private short[] wanted = new short[4];
  private short[] found = new short[4];
  private int size;

  /** Adds a descriptor and returns its index. */
  public int add(int fd, int events) {
    if (size == descriptors.length) {
      descriptors = Arrays.copyOf(descriptors, 2 * size);
      wanted = Arrays.copyOf(wanted, 2 * size);
      found = Arrays.copyOf(found, 2 * size);
    }
    descriptors[size] = fd;
    wanted[size] = (short) events;
    return size++;
  }

  /** From now on poll(2) passes over this entry. */
  public void ignore(int index) {
    descriptors[index] = -1;
    found[index] = 0;
  }

  /** What the last poll found for the entry, as a set of {@link #IN} and the others. */
  public int found(int index) {
    return found[index];
  }

  int size() {
    return size;
  }

  MemorySegment toNative(Scratch scratch) {
    MemorySegment entries = scratch.zeroed((long) size * ENTRY_BYTES);
    for (int i = 0; i < size; i++) {
      entries.set(JAVA_INT, (long) i * ENTRY_BYTES, descriptors[i]);
      entries.set(JAVA_SHORT, (long) i * ENTRY_BYTES + 4, wanted[i]);
    }
    return entries;
  }

  void readBack(MemorySegment entries) {
    for (int i = 0; i < size; i++) {
      found[i] = entries.get(JAVA_SHORT, (long) i * ENTRY_BYTES + 6);
    }
  }
}
