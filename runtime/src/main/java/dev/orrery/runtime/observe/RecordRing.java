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
    attachments[slot] = attachment;
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

  /** What a reader takes a slot's content to. */
  static final class Copy {
    final long[] words = new long[LONGS];
    Object attachment;

    static Copy of(long time, long head, long a, long b, long c, Object attachment) {
      Copy copy = new Copy();
      copy.words[0] = time;
      copy.words[1] = head;
      copy.words[2] = a;
      copy.words[3] = b;
      copy.words[4] = c;
      copy.attachment = attachment;
      return copy;
    }

    void putTo(RecordWriter writer) {
      writer.slot(words[0], words[1], words[2], words[3], words[4], attachment);
    }
  }

  /**
   * Copies a record that has been written; any thread.
   *
   * @return false if it was overwritten, perhaps while it was copied
   */
  boolean read(long position, Copy copy) {
    int slot = (int) position & (capacity - 1);
    System.arraycopy(words, slot * LONGS, copy.words, 0, LONGS);
    copy.attachment = attachments[slot];
    VarHandle.loadLoadFence();
    return written() - position < capacity;
  }
}
