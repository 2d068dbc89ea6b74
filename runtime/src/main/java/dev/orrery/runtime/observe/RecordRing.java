package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.RecordWriter;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The latest records, in slots that are overwritten in turn. One thread writes, without blocking or
 * allocating; any number of threads read and find out afterwards whether they were too late.
 */
final class RecordRing extends RecordWriter {
  private static final int LONGS = 5;
  private static final VarHandle HEAD;

  static {
    try {
      HEAD = MethodHandles.lookup().findVarHandle(RecordRing.class, "head", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final long[] words;
  private final Object[] attachments;
  private final int capacity;

  /** Records written so far: the number of the slot that may be in the making. */
  @SuppressWarnings("unused") // through HEAD
  private long head;

  private long next;

  /** {@code capacity}: a power of two. */
  RecordRing(int capacity) {
    this.capacity = capacity;
    this.words = new long[capacity * LONGS];
    this.attachments = new Object[capacity];
  }

  @Override
  public void slot(long time, long headWord, long a, long b, long c, Object attachment) {
    int slot = (int) next & (capacity - 1);
    int at = slot * LONGS;
    words[at] = time;
    words[at + 1] = headWord;
    words[at + 2] = a;
    words[at + 3] = b;
    words[at + 4] = c;
    // Most records have none, and a reference that is stored is a mark for the collector to look
    // at.
    if (attachment != null || attachments[slot] != null) {
      attachments[slot] = attachment;
    }
    HEAD.setRelease(this, ++next);
    // The stores for the next slot must not be seen before the new head.
    VarHandle.storeStoreFence();
  }

  int capacity() {
    return capacity;
  }

  /** Records written so far; any thread. */
  long written() {
    return (long) HEAD.getAcquire(this);
  }

  /** The first record that can still be read; any thread. */
  long oldest() {
    return Math.max(0, written() - capacity + 1);
  }

  /** What a reader takes slots' contents to, several at a time. */
  static final class Copies {
    private final long[] words;
    private final Object[] attachments;
    private int next;
    private int end;

    /** {@code max}: how many it holds. */
    Copies(int max) {
      words = new long[max * LONGS];
      attachments = new Object[max];
    }

    boolean isEmpty() {
      return next == end;
    }

    int size() {
      return end - next;
    }

    /** The time of the first one. */
    long time() {
      return words[next * LONGS];
    }

    /** Passes the first one on and forgets it. */
    void moveFirstTo(RecordWriter writer) {
      int at = next * LONGS;
      Object attachment = attachments[next];
      attachments[next++] = null;
      writer.slot(
          words[at], words[at + 1], words[at + 2], words[at + 3], words[at + 4], attachment);
    }
  }

  /**
   * Copies what has been written from a position on, as far as it goes; any thread. The two threads
   * share what they need for that, so the fewer calls the better for the writer.
   *
   * @param into is empty
   * @return the position of the first record copied, which is later than asked for if that one has
   *     been overwritten, perhaps while it was copied; the same if nothing has been written
   */
  long read(long position, Copies into) {
    long from = position;
    long written = written();
    while (from < written) {
      int count = (int) Math.min(Math.min(into.attachments.length, capacity), written - from);
      int slot = (int) from & (capacity - 1);
      int first = Math.min(count, capacity - slot);
      copy(slot, first, into, 0);
      copy(0, count - first, into, first);
      VarHandle.loadLoadFence();
      written = written();
      int lost = Math.clamp(written - capacity + 1 - from, 0, count);
      if (lost == 0) {
        into.next = 0;
        into.end = count;
        return from;
      }
      // Not the oldest one: the writer would be upon it again at once.
      from = Math.max(from + lost, written - capacity * 3L / 4);
    }
    into.next = 0;
    into.end = 0;
    return from;
  }

  private void copy(int slot, int count, Copies into, int at) {
    System.arraycopy(words, slot * LONGS, into.words, at * LONGS, count * LONGS);
    System.arraycopy(attachments, slot, into.attachments, at, count);
  }
}
