package dev.orrery.runtime.binding.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** UTF-16 and the multi-byte encodings of East Asia, by the JDK's decoders. */
final class CharsetStreamDecoder extends StreamDecoder {
  private final CharsetDecoder decoder;

  CharsetStreamDecoder(String encoding, boolean fatal, boolean stripBom) {
    super(fatal, stripBom);
    CodingErrorAction onError = fatal ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
    this.decoder =
        Charset.forName(charset(encoding))
            .newDecoder()
            .onMalformedInput(onError)
            .onUnmappableCharacter(onError);
  }

  private static String charset(String encoding) {
    return switch (encoding) {
      case "gbk" -> "GB18030";
      case "big5" -> "Big5-HKSCS";
      case "shift_jis" -> "windows-31j";
      case "euc-kr" -> "x-windows-949";
      default -> encoding;
    };
  }

  /** The decoder itself says what it cannot use yet. */
  @Override
  int incompleteTail(byte[] bytes, int offset, int length) {
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
    CharBuffer scratch = CharBuffer.allocate(capacity(length));
    CharsetDecoder probe =
        decoder
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    probe.decode(in, scratch, false);
    return in.remaining();
  }

  @Override
  String decodeAll(byte[] bytes, int offset, int length, boolean last, boolean fatal) {
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
    CharBuffer out = CharBuffer.allocate(capacity(length));
    CoderResult result = decoder.decode(in, out, last);
    if (!result.isError() && last) {
      result = decoder.flush(out);
    }
    if (last || result.isError()) {
      decoder.reset();
    }
    return result.isError() ? null : out.flip().toString();
  }

  private int capacity(int length) {
    return (int) Math.ceil((length + 1) * (double) decoder.maxCharsPerByte()) + 2;
  }
}
