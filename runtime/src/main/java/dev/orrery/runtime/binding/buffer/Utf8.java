package dev.orrery.runtime.binding.buffer;

import java.nio.charset.StandardCharsets;

/**
 * UTF-8 by the rules of the Encoding Standard: a lone surrogate is written as U+FFFD, and each
 * maximal part of a broken sequence is read as one U+FFFD. The JDK differs in both, so its fast
 * routines are used only where their result shows that nothing was replaced.
 */
public final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /** Bytes needed for {@code text}. */
  public static int byteLength(String text) {
    int length = 0;
    for (int i = 0, n = text.length(); i < n; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        length++;
      } else if (c < 0x800) {
        length += 2;
      } else if (startsPair(text, i)) {
        length += 4;
        i++;
      } else {
        length += 3;
      }
    }
    return length;
  }

  public static byte[] encode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!containsQuestionMark(bytes)) {
      return bytes; // the JDK writes '?' for a lone surrogate: there was none
    }
    String wellFormed = wellFormed(text);
    return wellFormed == text ? bytes : wellFormed.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes whole characters only, at most {@code max} bytes; returns how many. */
  public static int write(String text, byte[] target, int offset, int max) {
    byte[] bytes = encode(text);
    int length = bytes.length;
    if (length > max) {
      length = max;
      while (length > 0 && isContinuation(bytes[length])) {
        length--;
      }
    }
    System.arraycopy(bytes, 0, target, offset, length);
    return length;
  }

  /** {@code text} itself, or a copy with U+FFFD for each lone surrogate. */
  public static String wellFormed(String text) {
    StringBuilder copy = null;
    for (int i = 0, n = text.length(); i < n; i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      if (startsPair(text, i)) {
        i++;
        continue;
      }
      if (copy == null) {
        copy = new StringBuilder(text);
      }
      copy.setCharAt(i, REPLACEMENT);
    }
    return copy == null ? text : copy.toString();
  }

  public static String decode(byte[] bytes, int offset, int length) {
    String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? text : decodeReplacing(bytes, offset, length);
  }

  /** Whether the bytes are well-formed UTF-8. */
  public static boolean isValid(byte[] bytes, int offset, int length) {
    int end = offset + length;
    for (int i = offset; i < end; ) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int size = sequenceLength(bytes, i, end);
      if (size < 0) {
        return false;
      }
      i += size;
    }
    return true;
  }

  /**
   * How many bytes at the end are the beginning of a character that may still be completed, 0 to 3.
   */
  public static int incompleteTail(byte[] bytes, int offset, int length) {
    int end = offset + length;
    for (int back = 1; back <= Math.min(3, length); back++) {
      int lead = bytes[end - back] & 0xFF;
      if (lead < 0x80) {
        return 0;
      }
      if (lead >= 0xC0) {
        int part = sequenceLength(bytes, end - back, end);
        return -part == back && back < expectedLength(lead) ? back : 0;
      }
    }
    return 0;
  }

  private static String decodeReplacing(byte[] bytes, int offset, int length) {
    StringBuilder text = new StringBuilder(length);
    int end = offset + length;
    for (int i = offset; i < end; ) {
      if (bytes[i] >= 0) {
        text.append((char) bytes[i++]);
        continue;
      }
      int size = sequenceLength(bytes, i, end);
      if (size < 0) {
        text.append(REPLACEMENT);
        i -= size;
      } else {
        text.appendCodePoint(codePoint(bytes, i, size));
        i += size;
      }
    }
    return text.toString();
  }

  private static int codePoint(byte[] bytes, int i, int size) {
    int value = bytes[i] & (0x7F >> size);
    for (int k = 1; k < size; k++) {
      value = value << 6 | bytes[i + k] & 0x3F;
    }
    return value;
  }

  private static int expectedLength(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return 1;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  /**
   * Length of the character that starts with the non-ASCII byte at {@code i}; if it is broken, the
   * negated length of its maximal part.
   */
  private static int sequenceLength(byte[] bytes, int i, int end) {
    int lead = bytes[i] & 0xFF;
    int expected = expectedLength(lead);
    if (expected == 1) {
      return -1;
    }
    // The second byte alone decides on overlong forms, surrogates and what is past U+10FFFF.
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (int k = 1; k < expected; k++) {
      int next = i + k < end ? bytes[i + k] & 0xFF : 0;
      if (next < low || next > high) {
        return -k;
      }
      low = 0x80;
      high = 0xBF;
    }
    return expected;
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }

  private static boolean startsPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  private static boolean containsQuestionMark(byte[] bytes) {
    for (byte b : bytes) {
      if (b == '?') {
        return true;
      }
    }
    return false;
  }
}
