package dev.orrery.gui.state;

import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.record.LoopRecord;
import java.util.Arrays;

/**
 * The records so far, with the model as it was every so often. When there are too many the oldest go.
 * The session's thread appends; any thread reads.
 */
public final class Tape {
  static final int SEGMENT = 8192;

  /** Of so many segments one has a model: a large program's is large. */
  private static final int SPACING = 4;

  private final int maxSegments;

  /** Records and the state before the first of them, which is null for most. */
  private record Segment(LoopModel before, LoopRecord[] records) {}

  /** {@code first}: the number of the first segment's first record. */
  private record Reel(long first, Segment[] segments) {
    Segment of(long number) {
      int index = (int) ((number - first) / SEGMENT);
      return index < segments.length ? segments[index] : null;
    }
  }

  private volatile Reel reel = new Reel(0, new Segment[0]);
  private volatile long end;

  /** {@code max}: how many records to keep, about. */
  Tape(long max) {
    maxSegments = (int) Math.max(2, max / SEGMENT);
  }

  /** The number of the first record that is still there. */
  public long begin() {
    return reel.first;
  }

  /** The number after the last record's. */
  public long end() {
    return end;
  }

  /** A record, or null if it has been forgotten or is yet to come. */
  public LoopRecord get(long number) {
    Reel now = reel;
    if (number < now.first || number >= end) {
      return null;
    }
    Segment segment = now.of(number);
    return segment == null ? null : segment.records[(int) (number % SEGMENT)];
  }

  /** The number of the first record that is later than a time, as far as they are in order. */
  public long after(long timeNs) {
    return Search.first(
        begin(),
        end(),
        number -> {
          LoopRecord found = get(number);
          return found != null && found.time() > timeNs;
        });
  }

  /**
   * Adds a record, which {@code model} has not been given yet.
   *
   * @return whether the oldest records have been forgotten for it
   */
  boolean append(LoopRecord next, LoopModel model) {
    long number = end;
    boolean forgets = number % SEGMENT == 0 && addSegment(model);
    Segment[] segments = reel.segments;
    segments[segments.length - 1].records[(int) (number % SEGMENT)] = next;
    end = number + 1;
    return forgets;
  }

  private boolean addSegment(LoopModel model) {
    Reel old = reel;
    int from = old.segments.length == maxSegments ? 1 : 0;
    int kept = old.segments.length - from;
    Segment[] all = Arrays.copyOfRange(old.segments, from, old.segments.length + 1);
    boolean remembers = (old.first / SEGMENT + old.segments.length) % SPACING == 0;
    all[kept] = new Segment(remembers ? model.copy() : null, new LoopRecord[SEGMENT]);
    if (from > 0 && all[0].before == null) {
      all[0] = new Segment(after(old.segments[0]), all[0].records);
    }
    reel = new Reel(old.first + (long) from * SEGMENT, all);
    return from > 0;
  }

  /** The model after a segment that is not needed any more and has one. */
  private static LoopModel after(Segment segment) {
    for (LoopRecord each : segment.records) {
      segment.before.apply(each);
    }
    return segment.before;
  }

  /** A copy of the model as it was before the record with the number that {@link #startOf} gives. */
  LoopModel before(long start) {
    Segment segment = reel.of(start);
    return segment == null ? new LoopModel() : segment.before.copy();
  }

  /** The latest place up to a record where {@link #before} has a model. */
  long startOf(long number) {
    Reel now = reel;
    long at = Math.max(number, now.first);
    long start = at - at % SEGMENT;
    // At the very end a segment may not have begun.
    while (start > now.first && (now.of(start) == null || now.of(start).before == null)) {
      start -= SEGMENT;
    }
    return start;
  }
}
