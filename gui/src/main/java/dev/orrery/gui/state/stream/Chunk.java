package dev.orrery.gui.state.stream;

import dev.orrery.protocol.record.LoopRecord.StreamOp;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An operation of a stream.
 *
 * @param number of its record on the tape
 */
public record Chunk(long number, StreamOp op) {
  /** How previews of bytes begin that are no text: the bytes follow in hexadecimal. */
  private static final String BINARY = "<Buffer ";

  private static final int HEX_BYTES = 32;
  private static final int HEX_LINE = 16;

  /** The beginning of what it carries, on one line; "" if that is not known. */
  public String text() {
    return op.preview() == null ? "" : op.preview().replaceAll("\\s+", " ").strip();
  }

  /** The beginning of its text's bytes in hexadecimal; "" if it is no text or not known. */
  public String hex() {
    if (op.preview() == null || op.preview().startsWith(BINARY)) {
      return "";
    }
    byte[] bytes = op.preview().getBytes(StandardCharsets.UTF_8);
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < Math.min(HEX_BYTES, bytes.length); i++) {
      hex.append(i == 0 ? "" : i % HEX_LINE == 0 ? "\n" : " ");
      hex.append(String.format(Locale.ROOT, "%02x", bytes[i]));
    }
    return hex.toString();
  }
}
