package dev.orrery.inspector.domain;

import com.google.gson.JsonObject;
import dev.orrery.inspector.profile.Sampler;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.ScriptIds;
import dev.orrery.runtime.inspect.ConsoleCall;
import dev.orrery.runtime.inspect.InspectedFrame;
import dev.orrery.runtime.inspect.InspectedRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The CPU profiles that a program asks for by console.profile. */
final class ConsoleProfiles {
  private record Recording(String id, String title, Sampler sampler) {}

  private final InspectorSession session;
  private final Supplier<Sampler> samplers;
  private final List<Recording> recordings = new ArrayList<>();
  private int lastId;

  ConsoleProfiles(InspectorSession session, Supplier<Sampler> samplers) {
    this.session = session;
    this.samplers = samplers;
  }

  void called(ConsoleCall call) {
    switch (call.method()) {
      case "profile" -> start(call);
      case "profileEnd" -> end(call);
      default -> {}
    }
  }

  private void start(ConsoleCall call) {
    String title = title(call, "default");
    Recording recording = new Recording(Integer.toString(++lastId), title, samplers.get());
    recordings.add(recording);
    session.send("Profiler.consoleProfileStarted", describe(recording, call));
  }

  private void end(ConsoleCall call) {
    String title = title(call, null);
    Recording found = null;
    for (Recording recording : recordings) {
      if (title == null || recording.title.equals(title)) {
        found = recording;
      }
    }
    if (found == null) {
      return;
    }
    recordings.remove(found);
    JsonObject profile = found.sampler.stop();
    JsonObject params = describe(found, call);
    params.add("profile", profile);
    session.send("Profiler.consoleProfileFinished", params);
  }

  private String title(ConsoleCall call, String otherwise) {
    InspectedRuntime runtime = session.target().runtime();
    return call.args().isEmpty() || runtime.isUndefined(call.args().getFirst())
        ? otherwise
        : runtime.textOf(call.args().getFirst());
  }

  private JsonObject describe(Recording recording, ConsoleCall call) {
    JsonObject location = new JsonObject();
    List<InspectedFrame> stack = call.stack().take(1);
    ScriptIds scripts = session.target().scripts();
    boolean known = !stack.isEmpty();
    location.addProperty("scriptId", known ? scripts.of(stack.getFirst().script()) : "0");
    location.addProperty("lineNumber", known ? stack.getFirst().line() : 0);
    location.addProperty("columnNumber", known ? stack.getFirst().column() : 0);
    JsonObject params = new JsonObject();
    params.addProperty("id", recording.id);
    params.add("location", location);
    params.addProperty("title", recording.title);
    return params;
  }

  void close() {
    recordings.forEach(recording -> recording.sampler.stop());
    recordings.clear();
  }
}
