package dev.orrery.gui.view.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells comments, strings and keywords of JavaScript from the rest: enough to read by. */
final class Highlight {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\n]*|/\\*.*?\\*/)"
              + "|(?<string>'(?:[^'\\\\\n]|\\\\.)*'|\"(?:[^\"\\\\\n]|\\\\.)*\"|`(?:[^`\\\\]|\\\\.)*`)"
              + "|\\b(?<keyword>async|await|break|case|catch|class|const|continue|default|delete|do"
              + "|else|export|extends|false|finally|for|from|function|if|import|in|instanceof|let|new"
              + "|null|of|return|static|super|switch|this|throw|true|try|typeof|undefined|var|void"
              + "|while|yield)\\b",
          Pattern.DOTALL);

  /** A stretch of code; {@code style}: a style class. */
  record Piece(String text, String style) {}

  private Highlight() {}

  /** The code in pieces, nothing left out. */
  static List<Piece> of(String code) {
    List<Piece> pieces = new ArrayList<>();
    Matcher token = TOKEN.matcher(code);
    int end = 0;
    while (token.find()) {
      add(pieces, code.substring(end, token.start()), "code-plain");
      add(pieces, token.group(), style(token));
      end = token.end();
    }
    add(pieces, code.substring(end), "code-plain");
    return pieces;
  }

  private static String style(Matcher token) {
    if (token.group("comment") != null) {
      return "code-comment";
    }
    return token.group("string") != null ? "code-string" : "code-keyword";
  }

  private static void add(List<Piece> pieces, String text, String style) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, style));
    }
  }
}
