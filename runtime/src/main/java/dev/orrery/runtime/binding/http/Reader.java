package dev.orrery.runtime.binding.http;

/**
 * One part of a message that may stop after any byte and go on with the next slice. Every reader
 * keeps what it needs between slices in fields.
 */
abstract class Reader {
  protected boolean done;

  /** Has the part been read completely? */
  final boolean done() {
    return done;
  }

  /**
   * Reads on from {@code at}; the slice ends at {@code end} (exclusive).
   *
   * @return index of the first byte not used: {@code end} unless {@link #done()}
   * @throws HttpParseException if the bytes are not what the grammar allows
   */
  abstract int read(byte[] in, int at, int end);
}
