package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.RecordWriter;
import dev.orrery.protocol.record.Slot;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The latest records, in slots that are overwritten in turn. One thread writes, without blocking or
 * allocating; any number of threads read and find out afterwards whether they were too late.
 *
 * <p>What there is most of, the two records that a tick begins with and the two it ends with, have a
 * slot for both.
 */
final class RecordRing extends RecordWriter {
  private static final int LONGS = 5;

  /** Heads of slots that stand for two records: their kinds are none of those of records. */
  private static final int TICK_QUEUED = 0xfe;

  private static final int ENDED = 0xff;
  private static final int KIND = 0xff;
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
  private final int tickType;

  /** Slots written so far: the number of the slot that may be in the making. */
  @SuppressWarnings("unused") // through HEAD
  private long head;

  private long next;

  /**
   * An empty one.
   *
   * @param capacity a power of two
   * @param tickType the name of the type of ticks
   */
  RecordRing(int capacity, int tickType) {
    this.capacity = capacity;
    this.tickType = tickType;
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

  @Override
  public void tickQueued(
      long time, int type, long id, long triggerId, long executionId, int callback, int site) {
    assert type == tickType;
    slot(time, Slot.head(TICK_QUEUED, 0, callback, site), id, triggerId, executionId, null);
  }

  @Override
  public void ended(long time, long id) {
    slot(time, ENDED, id, 0, 0, null);
  }

  int capacity() {
    return capacity;
  }

  /** Slots written so far; any thread. */
  long written() {
    return (long) HEAD.getAcquire(this);
  }

  /** The first slot that can still be read; any thread. */
  long oldest() {
    return Math.max(0, written() - capacity + 1);
  }

  /** What a reader takes slots' contents to, several at a time. */
  final class Copies {
    private final long[] words;
    private final Object[] attachments;
    private int next;
    private int end;

    /** {@code max}: how many slots of the ring it holds. */
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

    /**
     * Passes the first one on and forgets it.
     *
     * @return how many records that were
     */
    int moveFirstTo(RecordWriter writer) {
      int at = next * LONGS;
      Object attachment = attachments[next];
      attachments[next++] = null;
      long time = words[at];
      long head = words[at + 1];
      long a = words[at + 2];
      long b = words[at + 3];
      long c = words[at + 4];
      return switch ((int) head & KIND) {
        case TICK_QUEUED -> {
          writer.tickQueued(time, tickType, a, b, c, Slot.x(head), Slot.y(head));
          yield 2;
        }
        case ENDED -> {
          writer.ended(time, a);
          yield 2;
        }
        default -> {
          writer.slot(time, head, a, b, c, attachment);
          yield 1;
        }
      };
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
