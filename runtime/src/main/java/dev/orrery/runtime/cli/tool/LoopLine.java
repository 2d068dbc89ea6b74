package dev.orrery.runtime.cli.tool;

import dev.orrery.protocol.eventloop.LoopState;
import dev.orrery.protocol.eventloop.ResourceState;
import dev.orrery.protocol.record.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The state of a loop in a few words. */
final class LoopLine {
  private LoopLine() {}

  static String of(LoopState state) {
    List<String> parts = new ArrayList<>();
    parts.add(now(state));
    count(parts, handles(state, ResourceKind.HANDLE), "handle");
    count(parts, handles(state, ResourceKind.REQUEST), "request");
    state
        .queues()
        .forEach(
            queue ->
                count(
                    parts,
                    queue.waiting().size(),
                    switch (queue.queue()) {
                      case TIMERS -> "timer";
                      case IMMEDIATE -> "immediate";
                      case TICK -> "tick";
                      case MICROTASK -> "microtask";
                      default -> queue.queue().name().toLowerCase(Locale.ROOT) + " callback";
                    }));
    return String.join(", ", parts);
  }

  private static String now(LoopState state) {
    if (!state.running().isEmpty()) {
      return "running a callback";
    }
    if (state.poll() == null) {
      return state.phase() == null ? "between phases" : "in " + name(state.phase());
    }
    long timeout = state.poll().timeoutMs();
    return timeout < 0 ? "waiting" : "waiting up to " + timeout + " ms";
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static long handles(LoopState state, ResourceKind kind) {
    return state.resources().stream()
        .filter(each -> each.resource() == kind && each.active())
        .filter(ResourceState::ref)
        .count();
  }

  private static void count(List<String> parts, long count, String noun) {
    if (count > 0) {
      parts.add(count + " " + noun + (count == 1 ? "" : "s"));
    }
  }
}
