package dev.orrery.runtime.binding.url;

/** Windows drive letters inside file URLs. */
final class Drive {
  private Drive() {}

  /** A letter and {@code :} or {@code |}. */
  static boolean is(String text) {
    return text.length() == 2 && isLetterAndMark(text, 0);
  }

  /** A letter and {@code :}. */
  static boolean isNormalized(String text) {
    return is(text) && text.charAt(1) == ':';
  }

  /** Whether the text from {@code at} on begins with a drive letter as a segment of its own. */
  static boolean starts(String text, int at) {
    if (at + 2 > text.length() || !isLetterAndMark(text, at)) {
      return false;
    }
    return at + 2 == text.length() || "/\\?#".indexOf(text.charAt(at + 2)) >= 0;
  }

  private static boolean isLetterAndMark(String text, int at) {
    char mark = text.charAt(at + 1);
    return isLetter(text.charAt(at)) && (mark == ':' || mark == '|');
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
