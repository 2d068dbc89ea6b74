package dev.orrery.inspector.debug;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.runtime.engine.debug.Spot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Why the program stops. */
public final class Stop {
  static final String STEP = "step";
  static final String OTHER = "other";

  /** One reason; {@code data} may be null. */
  private record Reason(String word, Exception exception, JsonObject data) {}

  /** An exception that stops the program. */
  public record Exception(Object value, boolean isUncaught) {}

  private final List<Reason> reasons = new ArrayList<>();
  private final Set<BreakpointHit> hits = new LinkedHashSet<>();
  private Spot returning;
  private Object returned;

  /** A breakpoint of a session that was hit. */
  public record BreakpointHit(Object owner, String id) {}

  static Stop of(String reason) {
    Stop stop = new Stop();
    stop.add(reason);
    return stop;
  }

  static Stop of(String reason, Exception exception) {
    Stop stop = new Stop();
    stop.reasons.add(new Reason(reason, exception, null));
    return stop;
  }

  public static Stop of(String reason, JsonObject data) {
    Stop stop = new Stop();
    stop.reasons.add(new Reason(reason, null, data));
    return stop;
  }

  Stop add(Stop other) {
    reasons.addAll(other.reasons);
    hits.addAll(other.hits);
    return this;
  }

  Stop add(String reason) {
    if (reasons.stream().noneMatch(known -> known.word().equals(reason))) {
      reasons.add(new Reason(reason, null, null));
    }
    return this;
  }

  public Stop addHits(List<BreakpointHit> more) {
    hits.addAll(more);
    return this;
  }

  Stop returning(Spot spot) {
    returning = spot;
    returned = spot.returned();
    return this;
  }

  /** What the function that is left returns; null if it is not being left. */
  public Object returned() {
    return returned;
  }

  void replaceReturn(Object value) {
    returned = value;
    returning.replaceReturn(value);
  }

  /** The breakpoints of a session that were hit. */
  public JsonArray hitsOf(Object owner) {
    JsonArray ids = new JsonArray();
    hits.stream().filter(hit -> hit.owner() == owner).forEach(hit -> ids.add(hit.id()));
    return ids;
  }

  /** Shows an exception to a client. */
  public interface ExceptionView {
    JsonObject show(Exception exception);
  }

  /** Writes reason and data; several reasons are told together, as V8 does. */
  public void describe(JsonObject event, ExceptionView view) {
    if (reasons.size() == 1) {
      Reason only = reasons.getFirst();
      event.addProperty("reason", only.word());
      if (only.exception() != null) {
        event.add("data", view.show(only.exception()));
      } else if (only.data() != null) {
        event.add("data", only.data());
      }
      return;
    }
    JsonArray list = new JsonArray();
    for (Reason reason : reasons) {
      JsonObject json = new JsonObject();
      json.addProperty("reason", reason.word());
      if (reason.exception() != null) {
        json.add("auxData", view.show(reason.exception()));
      } else if (reason.data() != null) {
        json.add("auxData", reason.data());
      }
      list.add(json);
    }
    JsonObject data = new JsonObject();
    data.add("reasons", list);
    event.addProperty("reason", "ambiguous");
    event.add("data", data);
  }
}
