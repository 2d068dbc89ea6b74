package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;

/**
 * The writable side of a stream; sizes are bytes, or objects in object mode.
 *
 * @param buffered waits to be written
 * @param peak the most that has waited
 * @param written handed in so far
 * @param falseWrites how often {@code write()} returned false
 * @param ignoredWrites writes made between a false and the drain that follows
 * @param ignoredAt where the first of these was made, may be null
 * @param fullSinceNs since when drain is waited for, -1 if it is not
 * @param fullNs how long drain has been waited for in all
 * @param drains how often it came
 */
public record WriteSide(
    long highWaterMark,
    boolean objectMode,
    long buffered,
    long peak,
    long written,
    long chunks,
    long falseWrites,
    long ignoredWrites,
    Site ignoredAt,
    long fullSinceNs,
    long fullNs,
    long drains,
    boolean finished) {

  static WriteSide of(long highWaterMark, boolean objectMode) {
    return new WriteSide(highWaterMark, objectMode, 0, 0, 0, 0, 0, 0, null, -1, 0, 0, false);
  }

  WriteSide filled(long now, long mark) {
    return new WriteSide(
        mark > 0 ? mark : highWaterMark,
        objectMode,
        now,
        Math.max(peak, now),
        written,
        chunks,
        falseWrites,
        ignoredWrites,
        ignoredAt,
        fullSinceNs,
        fullNs,
        drains,
        finished);
  }

  /** A write; {@code full}: it returned false. */
  WriteSide write(long time, long bytes, boolean full, Site site) {
    boolean ignored = isFull();
    return new WriteSide(
        highWaterMark,
        objectMode,
        buffered,
        peak,
        written + bytes,
        chunks + 1,
        falseWrites + (full ? 1 : 0),
        ignoredWrites + (ignored ? 1 : 0),
        ignored && ignoredAt == null ? site : ignoredAt,
        full && !ignored ? time : fullSinceNs,
        fullNs,
        drains,
        finished);
  }

  /** A chunk is done. Drain follows an empty buffer, or is not needed: the write had not returned. */
  WriteSide taken(long time) {
    return buffered == 0 ? emptied(time, drains, finished) : this;
  }

  WriteSide drain(long time) {
    return emptied(time, drains + 1, finished);
  }

  WriteSide finish(long time) {
    return emptied(time, drains, true);
  }

  private WriteSide emptied(long time, long drainCount, boolean isFinished) {
    long waited = isFull() ? Math.max(0, time - fullSinceNs) : 0;
    return new WriteSide(
        highWaterMark,
        objectMode,
        buffered,
        peak,
        written,
        chunks,
        falseWrites,
        ignoredWrites,
        ignoredAt,
        -1,
        fullNs + waited,
        drainCount,
        isFinished);
  }

  /** Whether {@code write()} has returned false and drain has not come yet. */
  public boolean isFull() {
    return fullSinceNs >= 0;
  }

  /** Buffered in per cent of the high water mark; 0 if that is not known. */
  public long fillPercent() {
    return highWaterMark <= 0 ? 0 : 100 * buffered / highWaterMark;
  }
}
