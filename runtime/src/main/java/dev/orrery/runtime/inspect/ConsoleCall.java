package dev.orrery.runtime.inspect;

import java.util.List;

/**
 * A call of one of console's methods.
 *
 * @param method its name, such as {@code log}
 * @param args the values it was given
 * @param time milliseconds since 1970
 */
public record ConsoleCall(
    String method, List<Object> args, InspectedContext context, double time, StackSource stack) {
  /** Takes the stack at the call; only while it lasts. */
  @FunctionalInterface
  public interface StackSource {
    /** The program's calls, innermost first, at most {@code limit} of them. */
    List<InspectedFrame> take(int limit);
  }
}
