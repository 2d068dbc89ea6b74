package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.RecordWriter;
import dev.orrery.protocol.record.SiteTable;
import dev.orrery.protocol.record.SlotDecoder;
import dev.orrery.protocol.record.StringTable;
import java.util.function.Consumer;

/**
 * Reads along while a runtime records. The recorder never waits: a reader that is too slow misses
 * records and is told how many, by a {@link LoopRecord.Dropped} in their place. The first record is
 * always {@link LoopRecord.ProgramStart}.
 *
 * <p>Any thread, but one at a time. Nothing blocks: whoever finds nothing to read comes back later.
 */
public final class RecordReader {
  /** The position of a reader that the loop will tell where to begin. */
  static final long NOT_YET = -1;

  private static final int BATCH = 256;

  private final Recorder recorder;
  private final RecordRing ring;
  private final SlotDecoder decoder;

  /** Copied and not passed on yet. */
  private final RecordRing.Copies copies;

  /** The number of the first slot; the loop's thread sets it once, after the prelude. */
  private volatile long begin;

  /** The number of the slot after those copied, or NOT_YET. */
  private long position = NOT_YET;

  private long dropped;
  private long droppedNow;

  /** What a reader that came later has to be told first; null when that is done. */
  private SlotList prelude;

  RecordReader(Recorder recorder, long begin) {
    this.recorder = recorder;
    this.ring = recorder.ring();
    this.copies = ring.new Copies(BATCH);
    this.begin = begin;
    this.decoder = new SlotDecoder(recorder.strings(), recorder.sites());
  }

  /**
   * Gives the records that are there to {@code consumer}, about {@code max} of them at most: two that
   * were written as one are not separated.
   *
   * @return how many; fewer than {@code max} if there are no more
   */
  public int read(Consumer<? super LoopRecord> consumer, int max) {
    return transferTo(new DecodingWriter(decoder, consumer), max);
  }

  /** As {@link #read}, with slots that refer to {@link #strings} and {@link #sites}. */
  public int transferTo(RecordWriter writer, int max) {
    int count = 0;
    if (!hasBegun()) {
      return 0;
    }
    while (count < max && prelude != null) {
      if (prelude.moveFirstTo(writer)) {
        count++;
      } else {
        prelude = null;
      }
    }
    while (count < max && advance()) {
      if (droppedNow > 0) {
        writer.dropped(copies.time(), takeDropped());
        count++;
      } else {
        count += copies.moveFirstTo(writer);
      }
    }
    return count;
  }

  /** Begins with start and present state, then goes on from now; loop thread. */
  void beginWith(SlotList records) {
    prelude = records;
    begin = ring.written();
  }

  private boolean hasBegun() {
    if (position == NOT_YET) {
      position = begin;
    }
    return position != NOT_YET;
  }

  private long takeDropped() {
    long count = droppedNow;
    droppedNow = 0;
    return count;
  }

  /** Whether there is another record, at the first of {@link #copies}. */
  private boolean advance() {
    if (copies.isEmpty()) {
      long first = ring.read(position, copies);
      dropped += first - position;
      droppedNow += first - position;
      position = first + copies.size();
    }
    return !copies.isEmpty();
  }

  /** Records missed so far; two that were written as one are counted as one. */
  public long dropped() {
    return dropped;
  }

  /** Whether nothing will follow what can be read now: the program has ended. */
  public boolean isLast() {
    return recorder.hasEnded()
        && (!hasBegun() || isAtEnd() && (prelude == null || prelude.isEmpty()));
  }

  private boolean isAtEnd() {
    return copies.isEmpty() && position >= ring.written();
  }

  /** The names that slots refer to. */
  public StringTable strings() {
    return recorder.strings();
  }

  /** The sites that slots refer to. */
  public SiteTable sites() {
    return recorder.sites();
  }

  /** The number of the next slot. */
  private long next() {
    return hasBegun() ? position - copies.size() : NOT_YET;
  }

  /** Tells first of the recording's start and of {@code records} that are lost. */
  void missed(long records) {
    if (records > 0) {
      prelude = new SlotList();
      recorder.writeStart(prelude);
      dropped = records;
      droppedNow = records;
    }
  }

  /** Writes what has been recorded up to now. */
  int dumpTo(RecordWriter writer) {
    long end = ring.written();
    int count = 0;
    while (next() < end) {
      int moved = transferTo(writer, 1);
      if (moved == 0) {
        break;
      }
      count += moved;
    }
    return count;
  }
}
