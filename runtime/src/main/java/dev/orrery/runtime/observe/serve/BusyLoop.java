package dev.orrery.runtime.observe.serve;

import dev.orrery.protocol.record.Site;
import dev.orrery.runtime.observe.Observation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Says what a loop does that does not turn. */
final class BusyLoop {
  private static final int MAX_FRAMES = 5;
  private static final long ANSWER_MS = 300;
  private static final String NATIVE_CALLS = "dev.orrery.runtime.binding.";

  private BusyLoop() {}

  static CompletableFuture<String> describe(Observation observation) {
    CompletableFuture<List<Site>> stack = new CompletableFuture<>();
    try {
      observation.sampleStack(stack::complete);
    } catch (IllegalStateException _) {
      return CompletableFuture.completedFuture("The program has ended");
    }
    return stack
        .completeOnTimeout(List.of(), ANSWER_MS, TimeUnit.MILLISECONDS)
        .thenApply(sites -> "The loop is blocked: it runs " + place(sites, observation));
  }

  private static String place(List<Site> stack, Observation observation) {
    if (!stack.isEmpty()) {
      return frames(stack);
    }
    for (StackTraceElement frame : observation.loopThread().getStackTrace()) {
      if (frame.getClassName().startsWith(NATIVE_CALLS)) {
        return "a native call, "
            + frame.getClassName().substring(NATIVE_CALLS.length())
            + "."
            + frame.getMethodName();
      }
    }
    return "builtin code, perhaps of the program's start";
  }

  /** The calls, innermost first; of a recursion only the innermost. */
  private static String frames(List<Site> stack) {
    Map<String, Site> byFunction = new LinkedHashMap<>();
    stack.forEach(site -> byFunction.putIfAbsent(site.function() + " " + site.file(), site));
    return byFunction.values().stream()
        .limit(MAX_FRAMES)
        .map(Site::toString)
        .collect(Collectors.joining(", called from "));
  }
}
