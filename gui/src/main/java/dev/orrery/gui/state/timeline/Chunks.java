package dev.orrery.gui.state.timeline;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A table that grows at its end and forgets its beginning, in chunks of {@link #SIZE} rows. One thread
 * writes; what it publishes as a {@link View} any thread may read.
 *
 * @param <C> a chunk: the columns
 */
final class Chunks<C> {
  static final int SHIFT = 12;
  static final int SIZE = 1 << SHIFT;
  static final int MASK = SIZE - 1;

  private final Supplier<C> maker;
  private long firstChunk;
  private Object[] chunks = new Object[0];
  private long end;

  Chunks(Supplier<C> maker) {
    this.maker = maker;
  }

  /** The number of the next row. */
  long end() {
    return end;
  }

  /** The chunk for the next row, which is now there. */
  C add() {
    if ((end >> SHIFT) - firstChunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, chunks.length + 1);
      chunks[chunks.length - 1] = maker.get();
    }
    return of(end++);
  }

  boolean contains(long row) {
    return row >= firstChunk << SHIFT && row < end;
  }

  /** The chunk with a row that is there. */
  @SuppressWarnings("unchecked") // Only the maker's chunks are in it.
  C of(long row) {
    return (C) chunks[(int) ((row >> SHIFT) - firstChunk)];
  }

  /** Forgets rows before this one, as far as they fill chunks. */
  void forgetBefore(long row) {
    int gone = Math.clamp((row >> SHIFT) - firstChunk, 0, chunks.length);
    if (gone > 0) {
      chunks = Arrays.copyOfRange(chunks, gone, chunks.length);
      firstChunk += gone;
    }
  }

  /** The oldest row that is there, or the next one if there is none. */
  long begin() {
    return Math.min(firstChunk << SHIFT, end);
  }

  View<C> view() {
    return new View<>(firstChunk, begin(), end, chunks);
  }

  /** The rows at one time; later ones do not appear in it, and forgotten ones stay. */
  record View<C>(long firstChunk, long begin, long end, Object[] chunks) {
    @SuppressWarnings("unchecked") // As above.
    C of(long row) {
      return (C) chunks[(int) ((row >> SHIFT) - firstChunk)];
    }
  }
}
