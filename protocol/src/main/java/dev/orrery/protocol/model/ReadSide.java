package dev.orrery.protocol.model;

/**
 * The readable side of a stream; sizes are bytes, or objects in object mode.
 *
 * @param flowing null before it was decided
 * @param buffered waits to be read
 * @param peak the most that has waited
 * @param pushed put in by the source so far
 * @param delivered handed to the consumer so far
 * @param pauses how often it was paused
 */
public record ReadSide(
    long highWaterMark,
    boolean objectMode,
    Boolean flowing,
    long buffered,
    long peak,
    long pushed,
    long delivered,
    long chunks,
    long pauses,
    boolean ended) {

  static ReadSide of(long highWaterMark, boolean objectMode) {
    return new ReadSide(highWaterMark, objectMode, null, 0, 0, 0, 0, 0, 0, false);
  }

  ReadSide filled(long now, long mark) {
    return new ReadSide(
        mark > 0 ? mark : highWaterMark,
        objectMode,
        flowing,
        now,
        Math.max(peak, now),
        pushed,
        delivered,
        chunks,
        pauses,
        ended);
  }

  ReadSide pushed(long bytes) {
    return new ReadSide(
        highWaterMark,
        objectMode,
        flowing,
        buffered,
        peak,
        pushed + bytes,
        delivered,
        chunks,
        pauses,
        ended);
  }

  ReadSide delivered(long bytes) {
    return new ReadSide(
        highWaterMark,
        objectMode,
        flowing,
        buffered,
        peak,
        pushed,
        delivered + bytes,
        chunks + 1,
        pauses,
        ended);
  }

  ReadSide flowing(boolean now) {
    return new ReadSide(
        highWaterMark,
        objectMode,
        now,
        buffered,
        peak,
        pushed,
        delivered,
        chunks,
        now ? pauses : pauses + 1,
        ended);
  }

  ReadSide end() {
    return new ReadSide(
        highWaterMark,
        objectMode,
        flowing,
        buffered,
        peak,
        pushed,
        delivered,
        chunks,
        pauses,
        true);
  }

  /** Buffered in per cent of the high water mark; 0 if that is not known. */
  public long fillPercent() {
    return highWaterMark <= 0 ? 0 : 100 * buffered / highWaterMark;
  }
}
