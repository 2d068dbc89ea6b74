package dev.orrery.runtime.engine.evaluation;

/**
 * A string, template or comment that is never closed: consoles ask for another line after some of
 * them, by the error's text. Regular expressions are not told from divisions.
 *
 * @param start of it
 * @param isTemplate whether it may go on in another line
 */
record OpenText(int start, boolean isTemplate) {
  /** Null if all are closed. */
  static OpenText in(String code) {
    int at = 0;
    while (at < code.length()) {
      char c = code.charAt(at);
      if (code.startsWith("//", at)) {
        int end = code.indexOf('\n', at);
        at = end < 0 ? code.length() : end;
      } else if (code.startsWith("/*", at)) {
        int end = code.indexOf("*/", at + 2);
        if (end < 0) {
          return new OpenText(at, false);
        }
        at = end + 2;
      } else if (c == '"' || c == '\'' || c == '`') {
        int end = closing(code, at);
        if (end < 0) {
          return new OpenText(at, c == '`');
        }
        at = end + 1;
      } else {
        at++;
      }
    }
    return null;
  }

  private static int closing(String code, int open) {
    char quote = code.charAt(open);
    for (int at = open + 1; at < code.length(); at++) {
      char c = code.charAt(at);
      if (c == quote) {
        return at;
      } else if (c == '\\') {
        at++;
      } else if (c == '\n' && quote != '`') {
        return -1;
      }
    }
    return -1;
  }
}
