package dev.orrery.runtime.binding.encoding;

import dev.orrery.runtime.binding.buffer.Utf8;

/** UTF-8. */
final class Utf8Decoder extends StreamDecoder {
  Utf8Decoder(boolean fatal, boolean stripBom) {
    super(fatal, stripBom);
  }

  @Override
  int incompleteTail(byte[] bytes, int offset, int length) {
    return Utf8.incompleteTail(bytes, offset, length);
  }

  @Override
  String decodeAll(byte[] bytes, int offset, int length, boolean last, boolean fatal) {
    return fatal && !Utf8.isValid(bytes, offset, length)
        ? null
        : Utf8.decode(bytes, offset, length);
  }
}
