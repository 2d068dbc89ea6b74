package dev.orrery.runtime.engine;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Shows bytes as people can read them: as text if they are, else as a Buffer is inspected. */
final class BytesPreview {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  private BytesPreview() {}

  /** The beginning of some bytes; the last character of a text may be cut. */
  static String of(byte[] bytes, int offset, int length) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(length);
    // More may follow: half a character at the end is no error.
    boolean valid = !decoder.decode(ByteBuffer.wrap(bytes, offset, length), text, false).isError();
    text.flip();
    return valid && isReadable(text)
        ? text.toString()
        : "<Buffer " + HEX.formatHex(bytes, offset, offset + length) + ">";
  }

  private static boolean isReadable(CharSequence text) {
    return text.chars().noneMatch(c -> c < ' ' && "\t\n\r\f\u001b".indexOf(c) < 0 || c == 0x7f);
  }
}
