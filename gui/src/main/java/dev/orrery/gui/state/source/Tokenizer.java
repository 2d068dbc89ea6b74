package dev.orrery.gui.state.source;

import dev.orrery.gui.state.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what is to be coloured in JavaScript. Wrong code is coloured somehow; nothing throws. */
public final class Tokenizer {
  private static final Set<String> KEYWORDS =
      Set.of(
          "async",
          "await",
          "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "debugger",
          "default",
          "delete",
          "do",
          "else",
          "export",
          "extends",
          "false",
          "finally",
          "for",
          "from",
          "function",
          "get",
          "if",
          "import",
          "in",
          "instanceof",
          "let",
          "new",
          "null",
          "of",
          "return",
          "set",
          "static",
          "super",
          "switch",
          "this",
          "throw",
          "true",
          "try",
          "typeof",
          "undefined",
          "using",
          "var",
          "void",
          "while",
          "with",
          "yield");

  /** Words after which an expression begins, and a slash a regular expression. */
  private static final Set<String> BEFORE_EXPRESSION =
      Set.of(
          "return",
          "typeof",
          "case",
          "in",
          "of",
          "delete",
          "void",
          "throw",
          "new",
          "do",
          "else",
          "instanceof",
          "yield",
          "await");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  /** Whether a slash would be a division here. */
  private boolean afterValue;

  private Tokenizer(String text) {
    this.text = text;
  }

  /** In order and without overlaps. */
  public static List<Token> tokens(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    if (text.startsWith("#!")) {
      tokenizer.take(Kind.COMMENT, tokenizer.lineEnd(0));
    }
    tokenizer.code(false);
    return tokenizer.tokens;
  }

  /** {@code inTemplate}: up to the brace that ends a placeholder. */
  private void code(boolean inTemplate) {
    int braces = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '/' && (next() == '/' || next() == '*')) {
        take(Kind.COMMENT, next() == '/' ? lineEnd(at) : after("*/", at + 2));
      } else if (c == '\'' || c == '"') {
        take(Kind.STRING, quoted(c));
        afterValue = true;
      } else if (c == '`') {
        template();
      } else if (c == '/' && !afterValue) {
        take(Kind.REGEX, regex());
        afterValue = true;
      } else if (isDigit(c) || c == '.' && isDigit(next())) {
        take(Kind.NUMBER, number());
        afterValue = true;
      } else if (Character.isJavaIdentifierStart(c)) {
        word();
      } else {
        braces += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (inTemplate && braces < 0) {
          return;
        }
        afterValue = Character.isWhitespace(c) ? afterValue : c == ')' || c == ']' || c == '}';
        at++;
      }
    }
  }

  private void take(Kind kind, int end) {
    tokens.add(new Token(kind, at, end));
    at = end;
  }

  private char next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private int after(String mark, int from) {
    int end = text.indexOf(mark, from);
    return end < 0 ? text.length() : end + mark.length();
  }

  private int quoted(char quote) {
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i + 1;
      } else if (c == '\n') {
        return i;
      }
    }
    return text.length();
  }

  private int regex() {
    boolean inClass = false;
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\n') {
        return at + 1;
      } else if (c == '/' && !inClass) {
        return wordEnd(i + 1);
      }
      inClass = c == '[' || inClass && c != ']';
    }
    return at + 1;
  }

  private int number() {
    int end = at + 1;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "._".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void word() {
    int end = wordEnd(at);
    String word = text.substring(at, end);
    boolean property = at > 0 && text.charAt(at - 1) == '.' && !text.startsWith("...", at - 3);
    if (!property && KEYWORDS.contains(word)) {
      tokens.add(new Token(Kind.KEYWORD, at, end));
    }
    afterValue = property || !BEFORE_EXPRESSION.contains(word);
    at = end;
  }

  private void template() {
    int begin = at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        at = Math.min(text.length(), at + 2);
      } else if (c == '`') {
        at++;
        break;
      } else if (c == '$' && next() == '{') {
        tokens.add(new Token(Kind.STRING, begin, at));
        at += 2;
        afterValue = false;
        code(true);
        begin = at;
        at = Math.min(text.length(), at + 1);
      } else {
        at++;
      }
    }
    tokens.add(new Token(Kind.STRING, begin, at));
    afterValue = true;
  }
}
