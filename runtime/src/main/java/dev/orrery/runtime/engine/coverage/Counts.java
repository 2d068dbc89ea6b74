package dev.orrery.runtime.engine.coverage;

import com.oracle.truffle.js.nodes.instrumentation.JSTaggedExecutionNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How often the nodes of one script ran, by their places. */
final class Counts {
  /** What tells counters at one place apart: several nodes may begin there. */
  private record Key(int length, Class<?> kind) {}

  private final TreeMap<Integer, Map<Key, Counter>> nodes = new TreeMap<>();
  private final Map<Integer, NavigableMap<Integer, Counter>> roots = new HashMap<>();
  private final Counter script = new Counter();
  private List<FunctionPlan> functions = List.of();

  Counter node(int start, int length, Class<?> kind) {
    return nodes
        .computeIfAbsent(start, _ -> new HashMap<>())
        .computeIfAbsent(new Key(length, kind), _ -> new Counter());
  }

  /** The counter of the script itself. */
  Counter script() {
    return script;
  }

  /** The counter of the function whose code is at that place. */
  Counter root(int start, int end) {
    return roots
        .computeIfAbsent(end, _ -> new TreeMap<>())
        .computeIfAbsent(start, _ -> new Counter());
  }

  void setFunctions(List<FunctionPlan> plans) {
    functions = plans;
  }

  /** How often a function was called: several functions may end at its end. */
  long calls(FunctionPlan function) {
    if (function.isScript) {
      return script.entered();
    }
    long calls = callsAt(function, function.end);
    return function.rootEnd == function.end ? calls : calls + callsAt(function, function.rootEnd);
  }

  private long callsAt(FunctionPlan function, int end) {
    long calls = 0;
    for (Map.Entry<Integer, Counter> entry :
        roots.getOrDefault(end, Collections.emptyNavigableMap()).entrySet()) {
      // The engine has it begin at its parameters or around them.
      if (owner(entry.getKey(), end) == function) {
        calls = Math.max(calls, entry.getValue().entered());
      }
    }
    return calls;
  }

  /** The function with that end whose begin is nearest. */
  private FunctionPlan owner(int start, int end) {
    FunctionPlan best = null;
    for (FunctionPlan function : functions) {
      if ((function.rootEnd == end || function.end == end)
          && !function.isScript
          && (best == null || Math.abs(function.start - start) < Math.abs(best.start - start))) {
        best = function;
      }
    }
    return best;
  }

  /** How often the first thing in a range began. */
  long entered(int from, int to) {
    Counter first = first(from, to);
    return first == null ? 0 : first.entered();
  }

  /** How often the first thing in a range came to its end. */
  long completed(int from, int to) {
    Counter first = first(from, to);
    return first == null ? 0 : first.completed();
  }

  /** The counter of what begins first and ends last, leaving out functions inside. */
  private Counter first(int from, int to) {
    int at = from;
    while (true) {
      NavigableMap.Entry<Integer, Map<Key, Counter>> found = nodes.ceilingEntry(at);
      if (found == null || found.getKey() >= to) {
        return null;
      }
      FunctionPlan inside = functionIn(found.getKey(), from, to);
      if (inside == null) {
        return longest(found.getValue(), to - found.getKey());
      }
      at = inside.end;
    }
  }

  /** A function within the range that the place is in; its very begin is not. */
  private FunctionPlan functionIn(int place, int from, int to) {
    for (FunctionPlan function : functions) {
      if (function.start >= from
          && function.end <= to
          && function.start < place
          && place < function.end) {
        return function;
      }
    }
    return null;
  }

  private static Counter longest(Map<Key, Counter> counters, int limit) {
    Counter best = null;
    int bestRank = -1;
    for (Map.Entry<Key, Counter> entry : counters.entrySet()) {
      // A node that only stands for a loop's body has the place of the loop.
      boolean stands = entry.getKey().kind == JSTaggedExecutionNode.class;
      int rank = 2 * Math.min(entry.getKey().length, limit) + (stands ? 0 : 1);
      if (rank > bestRank || rank == bestRank && entry.getValue().entered() > best.entered()) {
        best = entry.getValue();
        bestRank = rank;
      }
    }
    return best;
  }

  /** Whether nothing ran since the last reset. */
  boolean isEmpty() {
    return script.entered() == 0
        && Stream.concat(nodes.values().stream(), roots.values().stream())
            .flatMap(at -> at.values().stream())
            .allMatch(counter -> counter.entered() == 0);
  }

  void reset() {
    script.reset();
    nodes.values().forEach(at -> at.values().forEach(Counter::reset));
    roots.values().forEach(at -> at.values().forEach(Counter::reset));
  }
}
