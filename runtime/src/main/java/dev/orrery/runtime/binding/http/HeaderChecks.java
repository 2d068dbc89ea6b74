package dev.orrery.runtime.binding.http;

import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.NodeError;

/** The characters that names and values may have, and Node's errors for others. */
final class HeaderChecks {
  private HeaderChecks() {}

  static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 255 || !CharTable.TOKEN[c]) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  static boolean isFieldValue(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 255 || !CharTable.FIELD_VALUE[c]) {
        return false;
      }
    }
    return true;
  }

  /** Throws unless {@code name} is a string that is a token. */
  static void requireName(HeaderNames names, Object name, String label) {
    if (!Js.isString(name) || !names.get(name).valid()) {
      throw NodeError.type(
          "ERR_INVALID_HTTP_TOKEN",
          label + " must be a valid HTTP token [\"" + Js.toJava(name) + "\"]");
    }
  }

  /** Throws unless the value is defined and has only allowed characters; returns its text. */
  static String requireValue(Object name, Object value) {
    if (Js.isUndefined(value)) {
      throw NodeError.type(
          "ERR_HTTP_INVALID_HEADER_VALUE",
          "Invalid value \"undefined\" for header \"" + Js.toJava(name) + "\"");
    }
    String text = Js.toJava(value);
    if (!isFieldValue(text)) {
      throw NodeError.type(
          "ERR_INVALID_CHAR", "Invalid character in header content [\"" + Js.toJava(name) + "\"]");
    }
    return text;
  }
}
