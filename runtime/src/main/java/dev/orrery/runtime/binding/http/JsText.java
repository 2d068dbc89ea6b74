package dev.orrery.runtime.binding.http;

import dev.orrery.runtime.engine.Js;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JavaScript strings of header text. The names, and most values, come again with every message of a
 * connection, so short ones are kept in a small direct-mapped table.
 */
final class JsText implements MessageHead.PieceMaker<Object> {
  private static final int SLOTS = 512;
  private static final int LONGEST = 96;

  private final byte[][] keys = new byte[SLOTS][];
  private final Object[] strings = new Object[SLOTS];

  @Override
  public Object make(byte[] text, int from, int to) {
    int length = to - from;
    if (length > LONGEST) {
      return fresh(text, from, length);
    }
    int hash = length;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text[i];
    }
    int slot = (hash ^ hash >>> 9) & (SLOTS - 1);
    byte[] key = keys[slot];
    if (key == null || !Arrays.equals(key, 0, key.length, text, from, to)) {
      keys[slot] = Arrays.copyOfRange(text, from, to);
      strings[slot] = fresh(text, from, length);
    }
    return strings[slot];
  }

  private static Object fresh(byte[] text, int from, int length) {
    return Js.string(new String(text, from, length, StandardCharsets.ISO_8859_1));
  }

  /** The line of a head. */
  Object line(MessageHead head) {
    return head.piece(0, this);
  }

  /** A JavaScript array of name, value, name, value... */
  Object fields(MessageHead head) {
    Object[] texts = new Object[head.fields() * 2];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = head.piece(i + 1, this);
    }
    return Js.array(texts);
  }
}
