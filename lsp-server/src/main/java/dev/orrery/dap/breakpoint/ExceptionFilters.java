package dev.orrery.dap.breakpoint;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.orrery.dap.cdp.Inspector;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.loop.LoopFilter;
import dev.orrery.dap.variable.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.ExceptionBreakpointsFilter;
import org.eclipse.lsp4j.debug.ExceptionFilterOptions;
import org.eclipse.lsp4j.debug.SetExceptionBreakpointsArguments;

/**
 * What a client wants to be stopped at besides lines: exceptions, and what happens in the loop.
 *
 * @param wanted filters and their conditions, which may be null; in the client's order
 */
public record ExceptionFilters(Map<String, String> wanted) {
  private static final String ALL = "all";
  private static final String UNCAUGHT = "uncaught";
  private static final String GROUP = "condition";

  /** None. */
  public static final ExceptionFilters NONE = new ExceptionFilters(Map.of());

  /** All there are, for a client's user to choose from. */
  public static ExceptionBreakpointsFilter[] offers() {
    List<ExceptionBreakpointsFilter> offers = new ArrayList<>();
    offers.add(offer(ALL, "Caught Exceptions", "Stops at every throw, even if it is caught."));
    offers.add(offer(UNCAUGHT, "Uncaught Exceptions", "Stops at a throw that nothing catches."));
    Arrays.stream(LoopFilter.values()).map(LoopFilter::offer).forEach(offers::add);
    return offers.toArray(ExceptionBreakpointsFilter[]::new);
  }

  private static ExceptionBreakpointsFilter offer(String id, String label, String description) {
    ExceptionBreakpointsFilter filter = new ExceptionBreakpointsFilter();
    filter.setFilter(id);
    filter.setLabel(label);
    filter.setDescription(description);
    filter.setSupportsCondition(true);
    filter.setConditionDescription("an expression with `error`, such as error.name == 'MyError'");
    return filter;
  }

  /** Reads a client's request. */
  public static ExceptionFilters of(SetExceptionBreakpointsArguments request) {
    Map<String, String> wanted = new LinkedHashMap<>();
    if (request.getFilters() != null) {
      for (String filter : request.getFilters()) {
        wanted.put(filter, null);
      }
    }
    if (request.getFilterOptions() != null) {
      for (ExceptionFilterOptions option : request.getFilterOptions()) {
        wanted.put(option.getFilterId(), option.getCondition());
      }
    }
    return new ExceptionFilters(wanted);
  }

  /** Whether there is a filter of that name. */
  public static boolean isKnown(String filter) {
    return filter.equals(ALL) || filter.equals(UNCAUGHT) || LoopFilter.of(filter) != null;
  }

  /** Those of the loop. */
  public Map<LoopFilter, String> ofLoop() {
    Map<LoopFilter, String> filters = new LinkedHashMap<>();
    wanted.forEach(
        (id, condition) -> {
          if (LoopFilter.of(id) != null) {
            filters.put(LoopFilter.of(id), condition);
          }
        });
    return filters;
  }

  /** As the inspector has it. */
  public String state() {
    return wanted.containsKey(ALL) ? ALL : wanted.containsKey(UNCAUGHT) ? UNCAUGHT : "none";
  }

  /** Whether a stop at an exception is wanted, by the conditions. */
  public CompletableFuture<Boolean> wants(JsonObject exception, Inspector inspector) {
    boolean uncaught = Json.flag(exception, "uncaught");
    List<String> conditions = new ArrayList<>();
    if (wanted.containsKey(ALL)) {
      conditions.add(wanted.get(ALL));
    }
    if (uncaught && wanted.containsKey(UNCAUGHT)) {
      conditions.add(wanted.get(UNCAUGHT));
    }
    if (conditions.stream().anyMatch(each -> each == null || each.isBlank())) {
      return CompletableFuture.completedFuture(true);
    }
    CompletableFuture<Boolean> result = CompletableFuture.completedFuture(false);
    for (String condition : conditions) {
      result =
          result.thenCompose(
              found ->
                  found
                      ? CompletableFuture.completedFuture(true)
                      : holds(condition, exception, inspector));
    }
    return result;
  }

  /** A condition that fails does not hold. */
  private static CompletableFuture<Boolean> holds(
      String condition, JsonObject exception, Inspector inspector) {
    return inspector
        .call("Runtime.evaluate", "expression", "globalThis", "objectGroup", GROUP)
        .thenCompose(
            global ->
                inspector.call(
                    "Runtime.callFunctionOn",
                    "objectId",
                    Json.text(Json.object(global, "result"), "objectId"),
                    "functionDeclaration",
                    "function(error){return!!(" + condition + "\n)}",
                    "arguments",
                    List.of(Values.argument(exception)),
                    "silent",
                    true))
        .thenApply(
            answer ->
                !answer.has("exceptionDetails")
                    && Json.object(answer, "result").get("value") instanceof JsonPrimitive value
                    && value.getAsBoolean())
        .exceptionally(_ -> false)
        .whenComplete((_, _) -> inspector.release(GROUP));
  }
}
