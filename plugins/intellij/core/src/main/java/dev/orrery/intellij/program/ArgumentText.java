package dev.orrery.intellij.program;

import java.util.ArrayList;
import java.util.List;

/** Arguments as people write them: separated by blanks, quoted where they have some themselves. */
public final class ArgumentText {
  private ArgumentText() {}

  /** The words of a text. A quote that is not closed goes to its end. */
  public static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escapes = c == '\\' && quote != '\'' && i + 1 < text.length();
      if (quote == 0 && Character.isWhitespace(c)) {
        if (word != null) {
          words.add(word.toString());
          word = null;
        }
        continue;
      }
      word = word == null ? new StringBuilder() : word;
      if (escapes && "\\\"' ".indexOf(text.charAt(i + 1)) >= 0) {
        word.append(text.charAt(++i));
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else {
        word.append(c);
      }
    }
    if (word != null) {
      words.add(word.toString());
    }
    return words;
  }

  /** A text that {@link #split} makes these words of. */
  public static String join(List<String> words) {
    List<String> quoted = new ArrayList<>();
    for (String word : words) {
      boolean plain = word.matches("[^\\s\"'\\\\]+");
      quoted.add(plain ? word : '"' + word.replaceAll("([\"\\\\])", "\\\\$1") + '"');
    }
    return String.join(" ", quoted);
  }
}
