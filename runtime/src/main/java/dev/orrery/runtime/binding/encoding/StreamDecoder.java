package dev.orrery.runtime.binding.encoding;

import java.util.Arrays;

/**
 * Decodes a stream of bytes that arrives in chunks, keeping the incomplete end of a chunk for the
 * next one.
 */
abstract class StreamDecoder {
  private static final byte[] NOTHING = {};

  private final boolean fatal;
  private final boolean stripBom;
  private byte[] pending = NOTHING;
  private boolean atStart = true;

  /**
   * @param fatal whether invalid bytes are an error rather than U+FFFD
   * @param stripBom whether a byte order mark at the start of the stream is left out
   */
  StreamDecoder(boolean fatal, boolean stripBom) {
    this.fatal = fatal;
    this.stripBom = stripBom;
  }

  /**
   * Decodes a chunk.
   *
   * @param last whether the stream ends with this chunk; the decoder then starts anew
   * @return null when the bytes are invalid and the decoder is fatal
   */
  final String decode(byte[] chunk, int offset, int length, boolean last) {
    byte[] bytes = chunk;
    int start = offset;
    int count = length;
    if (pending.length > 0) {
      bytes = Arrays.copyOf(pending, pending.length + length);
      System.arraycopy(chunk, offset, bytes, pending.length, length);
      start = 0;
      count = bytes.length;
    }
    int kept = last ? 0 : incompleteTail(bytes, start, count);
    int end = start + count;
    pending = kept == 0 ? NOTHING : Arrays.copyOfRange(bytes, end - kept, end);
    String text = decodeAll(bytes, start, count - kept, last, fatal);
    if (text == null) {
      pending = NOTHING;
      atStart = true;
      return null;
    }
    if (atStart && !text.isEmpty()) {
      atStart = false;
      if (stripBom && text.charAt(0) == '\uFEFF') {
        text = text.substring(1);
      }
    }
    if (last) {
      atStart = true;
    }
    return text;
  }

  /** How many bytes at the end must wait for more. */
  abstract int incompleteTail(byte[] bytes, int offset, int length);

  /** Decodes bytes that end with a whole character, or with the stream; null if fatally invalid. */
  abstract String decodeAll(byte[] bytes, int offset, int length, boolean last, boolean fatal);
}
