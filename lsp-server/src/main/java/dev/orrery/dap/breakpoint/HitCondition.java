package dev.orrery.dap.breakpoint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** At which of its hits a breakpoint stops: {@code 5}, {@code >= 3}, {@code % 2}. Any thread. */
record HitCondition(String operator, long number) {
  private static final Pattern FORM =
      Pattern.compile("\\s*(>=|<=|>|<|={1,3}|%)?\\s*(\\d{1,15})\\s*");

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException with a sentence if it is none
   */
  static HitCondition parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no hit count: use a number, perhaps after >=, >, <=, <, = or %.");
    }
    String operator = matcher.group(1) == null ? "=" : matcher.group(1);
    return new HitCondition(operator, Long.parseLong(matcher.group(2)));
  }

  /** An expression that tells it of the count that another one gives. */
  String expression(String count) {
    return switch (operator) {
      case "%" -> count + "%" + number + "===0";
      case ">=", "<=", ">", "<" -> count + operator + number;
      default -> count + "===" + number;
    };
  }
}
