package dev.orrery.inspector.session;

import dev.orrery.runtime.inspect.InspectedRuntime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What clients are told of calls of console's methods; has counters and timers of its own. */
final class ConsoleReports {
  private final InspectedRuntime runtime;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Long> timers = new HashMap<>();

  ConsoleReports(InspectedRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * What a client is told.
   *
   * @param type of {@code Runtime.consoleAPICalled}
   */
  record Report(String type, List<Object> args) {}

  /** Null if a client is told nothing. */
  Report of(String method, List<Object> args) {
    return switch (method) {
      case "log", "debug", "info", "error", "dir", "dirxml", "table" ->
          args.isEmpty() ? null : new Report(method, args);
      case "warn" -> args.isEmpty() ? null : new Report("warning", args);
      case "trace", "clear" -> new Report(method, orName(method, args));
      case "group" -> new Report("startGroup", orName(method, args));
      case "groupCollapsed" -> new Report("startGroupCollapsed", orName(method, args));
      case "groupEnd" -> new Report("endGroup", orName(method, args));
      case "assert" -> assertion(args);
      case "count" -> {
        String label = label(args);
        yield text("count", label + ": " + counts.merge(label, 1, Integer::sum));
      }
      case "countReset" -> {
        String label = label(args);
        yield counts.remove(label) == null
            ? text("warning", "Count for '" + label + "' does not exist")
            : null;
      }
      case "time" -> {
        String label = label(args);
        yield timers.putIfAbsent(label, System.nanoTime()) == null
            ? null
            : text("warning", "Timer '" + label + "' already exists");
      }
      case "timeLog" -> elapsed("log", timers.get(label(args)), args);
      case "timeEnd" -> elapsed("timeEnd", timers.remove(label(args)), args);
      default -> null;
    };
  }

  private Report text(String type, String text) {
    return new Report(type, List.of(runtime.string(text)));
  }

  /** Methods that say something even without arguments say their name. */
  private List<Object> orName(String method, List<Object> args) {
    return args.isEmpty() ? List.of(runtime.string("console." + method)) : args;
  }

  private Report assertion(List<Object> args) {
    if (!args.isEmpty() && runtime.isTruthy(args.getFirst())) {
      return null;
    }
    return args.size() < 2
        ? text("assert", "console.assert")
        : new Report("assert", args.subList(1, args.size()));
  }

  private Report elapsed(String type, Long start, List<Object> args) {
    String label = label(args);
    if (start == null) {
      return text("warning", "Timer '" + label + "' does not exist");
    }
    double millis = (System.nanoTime() - start) / 1e6;
    List<Object> shown = new ArrayList<>();
    shown.add(runtime.string(String.format(Locale.ROOT, "%s: %s ms", label, millis)));
    if (args.size() > 1 && type.equals("log")) {
      shown.addAll(args.subList(1, args.size()));
    }
    return new Report(type, shown);
  }

  private String label(List<Object> args) {
    return args.isEmpty() || runtime.isUndefined(args.getFirst())
        ? "default"
        : runtime.textOf(args.getFirst());
  }
}
