package dev.orrery.dap.breakpoint;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/**
 * The condition that a breakpoint has in the program. Hits are counted and messages written there, so
 * that the program need not stop for either: a function that the inspector gives it takes the messages
 * and carries the counts.
 */
public final class BreakpointCode {
  private static final String SHOW =
      "((g)=>{try{const v=g();return typeof v==='string'?v:"
          + "globalThis.process?.getBuiltinModule?.('util')?.inspect(v)??String(v)}"
          + "catch(e){return String(e)}})";

  private final String binding;

  /** {@code binding}: the name of that function. */
  public BreakpointCode(String binding) {
    this.binding = binding;
  }

  /** The function's name. */
  public String binding() {
    return binding;
  }

  /**
   * The condition; empty for a breakpoint that always stops.
   *
   * @throws IllegalArgumentException with a sentence if the hit count makes no sense
   */
  String condition(int id, String condition, String hitCondition, String logMessage) {
    List<String> parts = new ArrayList<>();
    if (isGiven(condition)) {
      parts.add("(" + condition + "\n)");
    }
    if (isGiven(hitCondition)) {
      String counts = "(" + binding() + ".hits??={__proto__:null})";
      String count = "(" + counts + "[" + id + "]=(" + binding() + ".hits[" + id + "]??0)+1)";
      // The counts have to be there before the second use of them.
      parts.add("(" + counts + "," + HitCondition.parse(hitCondition).expression(count) + ")");
    }
    if (isGiven(logMessage)) {
      parts.add("(" + binding() + "(" + payload(id, logMessage) + "),false)");
    }
    return String.join("&&", parts);
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }

  /** An expression for the text that tells which breakpoint has which message. */
  private static String payload(int id, String message) {
    StringBuilder code = new StringBuilder(new JsonPrimitive(id + ":").toString());
    int literal = 0;
    for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', open)) {
      int close = closing(message, open);
      if (close < 0) {
        break;
      }
      text(code, message.substring(literal, open));
      String expression = message.substring(open + 1, close);
      if (!expression.isBlank()) {
        code.append('+').append(SHOW).append("(()=>(").append(expression).append("\n))");
      }
      literal = close + 1;
      open = literal;
    }
    text(code, message.substring(literal));
    return code.toString();
  }

  private static void text(StringBuilder code, String text) {
    if (!text.isEmpty()) {
      code.append('+').append(new JsonPrimitive(text));
    }
  }

  /** The brace that closes another one; -1 if none does. */
  private static int closing(String message, int open) {
    int depth = 0;
    for (int i = open; i < message.length(); i++) {
      char c = message.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
