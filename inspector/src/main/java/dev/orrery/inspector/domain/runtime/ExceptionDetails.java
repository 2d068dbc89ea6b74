package dev.orrery.inspector.domain.runtime;

import com.google.gson.JsonObject;
import dev.orrery.inspector.object.Presentation;
import dev.orrery.inspector.object.Presentation.Mode;
import dev.orrery.inspector.session.StackJson;
import dev.orrery.runtime.engine.evaluation.Failure;
import dev.orrery.runtime.engine.mirror.Mirrors;
import dev.orrery.runtime.engine.mirror.Place;
import dev.orrery.runtime.inspect.InspectedFrame;
import java.util.List;

/** Failures as the protocol's ExceptionDetails. */
final class ExceptionDetails {
  private final RuntimeState state;

  ExceptionDetails(RuntimeState state) {
    this.state = state;
  }

  /** Of a failed evaluation or call. */
  JsonObject of(Failure failure, int contextId, String group) {
    return details(
        "Uncaught", failure.place(), failure.frames(), failure.thrown(), contextId, group);
  }

  /** Of a promise that was rejected while a client waited for it. */
  JsonObject ofRejection(Object reason, String text, int contextId, String group) {
    return details(text, null, List.of(), reason, contextId, group);
  }

  JsonObject details(
      String text,
      Place place,
      List<InspectedFrame> frames,
      Object exception,
      int contextId,
      String group) {
    JsonObject details = new JsonObject();
    details.addProperty("exceptionId", state.session().target().messages().nextExceptionId());
    details.addProperty("text", text);
    details.addProperty("lineNumber", place == null ? 0 : place.line());
    details.addProperty("columnNumber", place == null ? 0 : place.column());
    if (place != null) {
      details.addProperty("scriptId", state.scripts().of(place.script()));
    }
    JsonObject stack = stackTrace(frames);
    if (stack != null) {
      details.add("stackTrace", stack);
    }
    details.add("exception", thrown(exception, contextId, group));
    return details;
  }

  /** What was thrown; objects other than errors come with a preview. */
  JsonObject thrown(Object exception, int contextId, String group) {
    boolean isError = Mirrors.of(exception).is("error");
    return state.show(
        exception, contextId, new Presentation(group, isError ? Mode.ID : Mode.PREVIEW));
  }

  /** Null when there are no calls or the client does not want them. */
  private JsonObject stackTrace(List<InspectedFrame> frames) {
    List<InspectedFrame> wanted = frames.stream().limit(state.maxStack()).toList();
    return wanted.isEmpty() ? null : StackJson.trace(wanted, state.scripts());
  }
}
