package dev.orrery.runtime.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table from one engine's message texts to another's: whole texts first, then patterns. */
final class MessageRules {
  private record Rule(String hint, Pattern pattern, Function<MatchResult, String> text) {}

  private final Map<String, String> whole = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  MessageRules text(String from, String to) {
    whole.put(from, to);
    return this;
  }

  /**
   * Adds a pattern.
   *
   * @param hint a part every matching text has; texts without it are not matched
   * @param replacement with $1, $2... for groups
   */
  MessageRules pattern(String hint, String regex, String replacement) {
    Pattern pattern = Pattern.compile(regex, Pattern.DOTALL);
    return pattern(hint, pattern, match -> expand(replacement, match));
  }

  MessageRules pattern(String hint, Pattern pattern, Function<MatchResult, String> text) {
    rules.add(new Rule(hint, pattern, text));
    return this;
  }

  private static String expand(String replacement, MatchResult match) {
    String result = replacement;
    for (int i = 1; i <= match.groupCount(); i++) {
      result = result.replace("$" + i, match.group(i) == null ? "" : match.group(i));
    }
    return result;
  }

  /** The translated text; the text itself when no rule applies. */
  String apply(String message) {
    String exact = whole.get(message);
    if (exact != null) {
      return exact;
    }
    for (Rule rule : rules) {
      if (message.contains(rule.hint())) {
        Matcher matcher = rule.pattern().matcher(message);
        if (matcher.matches()) {
          return rule.text().apply(matcher);
        }
      }
    }
    return message;
  }
}
