package dev.orrery.runtime.binding.buffer;

/**
 * The encodings a Buffer knows, by the ids that JavaScript passes.
 *
 * <p>Plain switches rather than an enum with bodies: nothing to initialise when a program starts.
 */
public final class TextCodec {
  public static final int ASCII = 0;
  public static final int UTF8 = 1;
  public static final int BASE64 = 2;
  public static final int UTF16LE = 3;
  public static final int LATIN1 = 4;
  public static final int HEX = 5;
  public static final int BUFFER = 6;
  public static final int BASE64URL = 7;

  private TextCodec() {}

  /** The bytes that {@code text} stands for; {@link #BUFFER} means UTF-8. */
  public static byte[] encode(int codec, String text) {
    return switch (codec) {
      case ASCII, LATIN1 -> Latin1.encode(text);
      case BASE64, BASE64URL -> Base64Text.decode(text);
      case UTF16LE -> Utf16.encode(text);
      case HEX -> HexText.decode(text);
      default -> Utf8.encode(text);
    };
  }

  /**
   * Writes at most {@code max} bytes and never part of a character.
   *
   * @return the number of bytes written
   */
  public static int write(int codec, String text, byte[] target, int offset, int max) {
    return switch (codec) {
      case ASCII, LATIN1 -> Latin1.write(text, target, offset, max);
      case BASE64, BASE64URL -> Base64Text.decode(text, target, offset, max);
      case UTF16LE -> Utf16.write(text, target, offset, max);
      case HEX -> HexText.decode(text, target, offset, max);
      default -> Utf8.write(text, target, offset, max);
    };
  }

  /** The text that these bytes stand for. */
  public static String decode(int codec, byte[] bytes, int offset, int length) {
    return switch (codec) {
      case ASCII -> Latin1.decodeAscii(bytes, offset, length);
      case LATIN1 -> Latin1.decode(bytes, offset, length);
      case BASE64 -> Base64Text.encode(bytes, offset, length);
      case BASE64URL -> Base64Text.encodeUrl(bytes, offset, length);
      case UTF16LE -> Utf16.decode(bytes, offset, length);
      case HEX -> HexText.encode(bytes, offset, length);
      default -> Utf8.decode(bytes, offset, length);
    };
  }
}
