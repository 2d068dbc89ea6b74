package dev.orrery.runtime.engine.evaluation;

import com.oracle.truffle.api.source.SourceSection;

/** Where V8 says a call is: at the name of the method, not at the object it belongs to. */
final class CallPositions {
  private CallPositions() {}

  /** The offset in the source for the text of a call; its start for all other expressions. */
  static int of(SourceSection section) {
    String text = section.getCharacters().toString();
    int start = section.getCharIndex();
    if (!text.endsWith(")") || text.startsWith("new ")) {
      return start;
    }
    int arguments = lastList(text);
    return arguments < 0 ? start : start + memberStart(text, arguments);
  }

  /** The start of the last name of {@code a.b.c}, which ends before {@code end}. */
  static int memberStart(String text, int end) {
    int last = end;
    while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    int first = last;
    while (first > 0 && isNamePart(text.charAt(first - 1))) {
      first--;
    }
    boolean isMember = first > 0 && first < last && before(text, first) == '.';
    return isMember ? first : 0;
  }

  private static char before(String text, int at) {
    int i = at - 1;
    while (i > 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return text.charAt(i);
  }

  private static boolean isNamePart(char c) {
    return Character.isJavaIdentifierPart(c) || c == '#';
  }

  /** The parenthesis of the arguments: the one that the text's last character closes. */
  private static int lastList(String text) {
    int depth = 0;
    int list = -1;
    for (int at = 0; at < text.length(); at = after(text, at)) {
      char c = text.charAt(at);
      if (c == '(' || c == '[' || c == '{') {
        if (depth++ == 0 && c == '(') {
          list = at;
        }
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
    }
    return list;
  }

  /** The index after a character, or after the string that begins there. */
  private static int after(String text, int at) {
    char c = text.charAt(at);
    if (c != '"' && c != '\'' && c != '`') {
      return at + 1;
    }
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != c) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }
}
