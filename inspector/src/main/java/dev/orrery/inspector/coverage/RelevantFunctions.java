package dev.orrery.inspector.coverage;

import dev.orrery.runtime.inspect.Coverage.Function;
import dev.orrery.runtime.inspect.Coverage.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The functions that V8 tells of: those that ran, those right inside of one that ran, and those that
 * only went on, such as generators.
 */
final class RelevantFunctions {
  private RelevantFunctions() {}

  /** {@code functions}: by their position, outer ones first. */
  static List<Function> of(List<Function> functions, boolean blocks) {
    List<Function> found = new ArrayList<>();
    Deque<Range> around = new ArrayDeque<>();
    for (Function function : functions) {
      Range range = function.ranges().getFirst();
      while (!around.isEmpty() && around.peek().end() <= range.start()) {
        around.pop();
      }
      boolean isCovered = range.count() > 0 || blocks && function.ranges().size() > 1;
      if (isCovered || !around.isEmpty() && around.peek().count() > 0) {
        found.add(function);
        around.push(range);
      }
    }
    return found;
  }
}
