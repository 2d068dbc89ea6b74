package dev.orrery.runtime.binding.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** The encodings with one byte a character. */
final class SingleByteDecoder extends StreamDecoder {
  private static final char REPLACEMENT = '\uFFFD';

  /** Two encodings that the JDK lacks: the characters from A0 on. */
  private static final String ISO_8859_10 =
      "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß"
          + "āáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ";

  private static final String ISO_8859_14 =
      "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶß"
          + "àáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ";

  private final char[] upperHalf;

  SingleByteDecoder(String encoding, boolean fatal) {
    super(fatal, false);
    this.upperHalf =
        switch (encoding) {
          case "iso-8859-10" -> withControls(ISO_8859_10);
          case "iso-8859-14" -> withControls(ISO_8859_14);
          default -> fromCharset(Charset.forName(charset(encoding)));
        };
    correct(encoding);
  }

  /** Where the JDK's tables are older than the standard's. */
  private void correct(String encoding) {
    switch (encoding) {
      case "koi8-u" -> {
        upperHalf[0xAE - 0x80] = 'ў';
        upperHalf[0xBE - 0x80] = 'Ў';
      }
      case "windows-1255" -> upperHalf[0xCA - 0x80] = '\u05BA';
      case "x-mac-cyrillic" -> upperHalf[0xFF - 0x80] = '€';
      default -> {}
    }
  }

  private static String charset(String encoding) {
    return switch (encoding) {
      case "iso-8859-8-i" -> "iso-8859-8";
      case "macintosh" -> "x-MacRoman";
      case "windows-874" -> "x-windows-874";
      case "x-mac-cyrillic" -> "x-MacUkraine";
      default -> encoding;
    };
  }

  private static char[] withControls(String fromA0) {
    char[] table = new char[128];
    for (int i = 0; i < 128; i++) {
      table[i] = i < 32 ? (char) (0x80 + i) : fromA0.charAt(i - 32);
    }
    return table;
  }

  /** The standard fills the holes below A0 with control characters, unlike the JDK. */
  private static char[] fromCharset(Charset charset) {
    byte[] bytes = new byte[128];
    for (int i = 0; i < 128; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    char[] table = charset.decode(ByteBuffer.wrap(bytes)).toString().toCharArray();
    for (int i = 0; i < 32; i++) {
      if (table[i] == REPLACEMENT) {
        table[i] = (char) (0x80 + i);
      }
    }
    return table;
  }

  @Override
  int incompleteTail(byte[] bytes, int offset, int length) {
    return 0;
  }

  @Override
  String decodeAll(byte[] bytes, int offset, int length, boolean last, boolean fatal) {
    char[] text = new char[length];
    for (int i = 0; i < length; i++) {
      byte b = bytes[offset + i];
      text[i] = b >= 0 ? (char) b : upperHalf[b & 0x7F];
      if (fatal && text[i] == REPLACEMENT) {
        return null;
      }
    }
    return new String(text);
  }
}
