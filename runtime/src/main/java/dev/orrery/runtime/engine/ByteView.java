package dev.orrery.runtime.engine;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A window on the bytes of a JavaScript buffer or view; writes are seen on both sides.
 *
 * @param array the backing store
 * @param offset first byte of the window
 * @param length window size in bytes
 */
public record ByteView(byte[] array, int offset, int length) {

  /** The window as an NIO buffer over the same bytes. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(array, offset, length);
  }

  /** A copy of the bytes that JavaScript cannot change any more. */
  public byte[] copy() {
    return Arrays.copyOfRange(array, offset, offset + length);
  }
}
