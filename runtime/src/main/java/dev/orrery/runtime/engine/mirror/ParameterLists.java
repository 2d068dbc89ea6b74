package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.source.SourceSection;

/** Finds where the parameters begin in the text of a function, which is known to be correct. */
public final class ParameterLists {
  private ParameterLists() {}

  /** The offset in its source at which V8 has a function begin. */
  public static int startOf(SourceSection function) {
    return startOf(
        function.getSource().getCharacters(), function.getCharIndex(), function.getCharEndIndex());
  }

  /** The same for a function that is a part of a text. */
  public static int startOf(CharSequence text, int from, int to) {
    // The engine has methods with names in quotes begin after the quote.
    boolean isQuoted = from > 0 && (text.charAt(from - 1) == '\'' || text.charAt(from - 1) == '"');
    int first = isQuoted ? from - 1 : from;
    int list = ofFunction(text.subSequence(first, to).toString());
    return list < 0 ? from : first + list;
  }

  /** The index of the parameters' parenthesis; -1 for arrow functions, which have no head. */
  private static int ofFunction(String text) {
    int at = skipBlank(text, 0);
    if (startsArrow(text, at)) {
      return -1;
    }
    return findParenthesis(text, at);
  }

  /** Arrow functions begin with their parameters, or with {@code async} and their parameters. */
  private static boolean startsArrow(String text, int at) {
    if (text.charAt(at) == '(') {
      return true;
    }
    int word = at;
    while (word < text.length() && Character.isJavaIdentifierPart(text.charAt(word))) {
      word++;
    }
    String first = text.substring(at, word);
    int next = skipBlank(text, word);
    if (first.equals("async") && next < text.length()) {
      // async f() {} is a method or a function; async () => and async x => are arrows.
      int close = text.charAt(next) == '(' ? matching(text, next) : wordEnd(text, next);
      return close > 0 && text.startsWith("=>", skipBlank(text, close));
    }
    return !first.equals("function") && text.startsWith("=>", next);
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end > at ? end : -1;
  }

  /** The first parenthesis outside computed names, strings and comments. */
  private static int findParenthesis(String text, int from) {
    for (int at = from; at < text.length(); ) {
      char c = text.charAt(at);
      if (c == '(') {
        return at;
      }
      at = c == '[' ? matching(text, at) : next(text, at);
      if (at < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** The index after the bracket that closes the one at {@code open}; -1 when there is none. */
  private static int matching(String text, int open) {
    int depth = 0;
    for (int at = open; at < text.length(); ) {
      char c = text.charAt(at);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if ((c == ')' || c == ']' || c == '}') && --depth == 0) {
        return at + 1;
      }
      at = next(text, at);
    }
    return -1;
  }

  /** The parenthesis of the constructor in a class's text; -1 when it has none of its own. */
  public static int ofConstructor(String text) {
    int body = bodyOf(text);
    int depth = 0;
    for (int at = body; at >= 0 && at < text.length(); ) {
      char c = text.charAt(at);
      if (depth == 1 && isConstructorAt(text, at)) {
        return skipBlank(text, at + "constructor".length());
      }
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
      at = next(text, at);
    }
    return -1;
  }

  private static boolean isConstructorAt(String text, int at) {
    String word = "constructor";
    if (!text.startsWith(word, at) || isNamePart(text.charAt(at - 1))) {
      return false;
    }
    int after = skipBlank(text, at + word.length());
    return after < text.length()
        && text.charAt(after) == '('
        && !text.substring(0, at).stripTrailing().endsWith("static");
  }

  private static boolean isNamePart(char c) {
    return Character.isJavaIdentifierPart(c) || c == '.' || c == '#';
  }

  /** The brace that opens a class's body, after whatever it extends. */
  private static int bodyOf(String text) {
    int depth = 0;
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      if (c == '{' && depth == 0) {
        return at;
      }
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      }
      at = next(text, at);
    }
    return -1;
  }

  private static int skipBlank(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at) || text.startsWith("/*", at)) {
        at = next(text, at);
      } else {
        break;
      }
    }
    return at;
  }

  /** The index after the character, or after the string or comment that begins there. */
  private static int next(String text, int at) {
    char c = text.charAt(at);
    if (c == '"' || c == '\'' || c == '`') {
      int end = at + 1;
      while (end < text.length() && text.charAt(end) != c) {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      return end + 1;
    }
    if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      return end < 0 ? text.length() : end + 2;
    }
    return at + 1;
  }
}
