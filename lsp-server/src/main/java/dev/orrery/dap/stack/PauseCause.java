package dev.orrery.dap.stack;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import java.util.List;
import java.util.Set;

/** Why code has stopped, by a {@code Debugger.paused} event, which may have several reasons at once. */
public final class PauseCause {
  private static final Set<String> THROWN = Set.of("exception", "promiseRejection");

  private final JsonObject event;
  private final List<JsonObject> reasons;

  /** {@code event}: what the inspector has sent. */
  public PauseCause(JsonObject event) {
    this.event = event;
    boolean several = Json.textOrEmpty(event, "reason").equals("ambiguous");
    this.reasons = several ? Json.objects(Json.object(event, "data"), "reasons") : List.of(event);
  }

  private static String word(JsonObject reason) {
    return Json.textOrEmpty(reason, "reason");
  }

  private JsonObject data(JsonObject reason) {
    return Json.object(reason, reason == event ? "data" : "auxData");
  }

  /** The script that waits for its breakpoints before it runs; null if none does. */
  public String waitingScript() {
    return reasons.stream()
        .filter(each -> word(each).equals("instrumentation"))
        .findFirst()
        .map(each -> Json.textOrEmpty(data(each), "scriptId"))
        .orElse(null);
  }

  /** Whether a script that waits is all there is. */
  public boolean isOfScriptOnly() {
    return hit().isEmpty()
        && reasons.stream().allMatch(each -> word(each).equals("instrumentation"));
  }

  /** Whether the program has not begun yet. */
  public boolean isStart() {
    return reasons.stream().anyMatch(each -> word(each).startsWith("Break on start"));
  }

  /** Whether it is the end of a step and nothing else. */
  public boolean isStep() {
    return reasons.stream().allMatch(each -> word(each).equals("step"));
  }

  /** What was thrown; null if that is not why it stands. */
  public JsonObject exception() {
    return reasons.stream()
        .filter(each -> THROWN.contains(word(each)))
        .findFirst()
        .map(this::data)
        .orElse(null);
  }

  /** The inspector's breakpoints that were hit. */
  public List<String> hit() {
    return Json.texts(event, "hitBreakpoints").stream().filter(PauseCause::isPlace).toList();
  }

  /** Those for scripts are told of as a reason. */
  private static boolean isPlace(String breakpointId) {
    return !breakpointId.startsWith("8:beforeScript");
  }
}
