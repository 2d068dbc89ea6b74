package dev.orrery.runtime.engine;

import java.util.List;
import java.util.Map;

/** What a program is started with that has the inspector measure it. */
final class ProfilingOptions {
  private static final List<String> NAMES =
      List.of("--cpu-prof", "--heap-prof", "--trace-event-categories", "--trace-events-enabled");

  private ProfilingOptions() {}

  static boolean areGiven(EnvironmentConfig config) {
    Map<String, Object> options = config.options();
    return !options.isEmpty() && NAMES.stream().anyMatch(options::containsKey)
        || !config.env().getOrDefault("NODE_V8_COVERAGE", "").isEmpty();
  }
}
