package dev.orrery.dap.loop;

import dev.orrery.dap.client.Failure;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Those of the loop's breakpoints that a client wants, in one program. */
public final class LoopBreakpoints {
  private final LoopClient loop;
  private final Map<LoopFilter, Integer> ids = new EnumMap<>(LoopFilter.class);
  private final Map<LoopFilter, String> conditions = new HashMap<>();

  public LoopBreakpoints(LoopClient loop) {
    this.loop = loop;
  }

  /** Why a filter could not be set: a sentence; null if it was. */
  public record Outcome(LoopFilter filter, String problem) {}

  /** Sets exactly these, each with its condition, which may be null. */
  public CompletableFuture<Map<LoopFilter, Outcome>> set(Map<LoopFilter, String> wanted) {
    Map<LoopFilter, Outcome> outcomes = new EnumMap<>(LoopFilter.class);
    CompletableFuture<?> done = CompletableFuture.completedFuture(null);
    for (LoopFilter filter : Map.copyOf(ids).keySet()) {
      if (!wanted.containsKey(filter)
          || !Objects.equals(wanted.get(filter), conditions.get(filter))) {
        int id = ids.remove(filter);
        done = done.thenCompose(_ -> loop.removeBreakpoint(id).exceptionally(_ -> null));
      }
    }
    for (Map.Entry<LoopFilter, String> each : wanted.entrySet()) {
      done =
          done.thenCompose(_ -> set(each.getKey(), each.getValue()))
              .thenAccept(outcome -> outcomes.put(outcome.filter(), outcome));
    }
    return done.thenApply(_ -> outcomes);
  }

  private CompletableFuture<Outcome> set(LoopFilter filter, String condition) {
    if (ids.containsKey(filter)) {
      return CompletableFuture.completedFuture(new Outcome(filter, null));
    } else if (!loop.isPresent()) {
      return CompletableFuture.completedFuture(
          new Outcome(filter, "This runtime has no breakpoints of the event loop."));
    }
    try {
      return loop.setBreakpoint(filter.breakpoint(condition))
          .handle(
              (id, problem) -> {
                if (problem != null) {
                  return new Outcome(filter, Failure.sentence(problem));
                }
                ids.put(filter, id);
                conditions.put(filter, condition);
                return new Outcome(filter, null);
              });
    } catch (IllegalArgumentException e) {
      return CompletableFuture.completedFuture(new Outcome(filter, e.getMessage()));
    }
  }

  /** The filter of a breakpoint; null if it is none of these. */
  public LoopFilter filter(Integer id) {
    return ids.entrySet().stream()
        .filter(each -> each.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** Whether a stop at it can be turned into one within the callback that runs. */
  public boolean isWithinCallback(Integer id) {
    LoopFilter filter = filter(id);
    return filter != null && filter.isWithinCallback();
  }
}
