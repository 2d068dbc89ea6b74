package dev.orrery.inspector.domain;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.Params;
import dev.orrery.inspector.tracing.TraceRecording;
import dev.orrery.runtime.observe.trace.TraceCategories;
import java.util.ArrayList;
import java.util.List;

/** Trace events for one client. */
public final class NodeTracingDomain implements Domain {
  /** Events in one message. */
  private static final int CHUNK = 1000;

  private final InspectorSession session;
  private TraceRecording recording;

  public NodeTracingDomain(InspectorSession session) {
    this.session = session;
  }

  @Override
  public void register(Commands commands) {
    commands
        .on("NodeTracing.getCategories", _ -> categories())
        .run("NodeTracing.start", this::start)
        .run("NodeTracing.stop", _ -> stop());
  }

  /** Those of Node; {@code node.eventloop} is Orrery's own and not among them. */
  private static JsonObject categories() {
    JsonArray names = new JsonArray();
    TraceCategories.NODES.forEach(names::add);
    JsonObject result = new JsonObject();
    result.add("categories", names);
    return result;
  }

  private void start(Params params) {
    JsonObject config = params.object("traceConfig");
    if (recording != null) {
      throw CdpError.request("Call NodeTracing::end to stop tracing before updating the config");
    }
    List<String> names = new ArrayList<>();
    if (config.get("includedCategories") instanceof JsonArray given) {
      for (JsonElement name : given) {
        names.add(name.getAsString());
      }
    }
    if (names.isEmpty()) {
      throw CdpError.request("At least one category should be enabled");
    }
    recording =
        TraceRecording.start(session.target().runtime().observation(), new TraceCategories(names));
  }

  private void stop() {
    if (recording == null) {
      return;
    }
    TraceRecording ended = recording;
    recording = null;
    ended.end();
    List<JsonObject> events = ended.take();
    for (int from = 0; from < events.size(); from += CHUNK) {
      JsonArray value = new JsonArray();
      events.subList(from, Math.min(events.size(), from + CHUNK)).forEach(value::add);
      JsonObject params = new JsonObject();
      params.add("value", value);
      session.send("NodeTracing.dataCollected", params);
    }
    session.send("NodeTracing.tracingComplete", new JsonObject());
  }

  @Override
  public void close() {
    if (recording != null) {
      recording.end();
      recording = null;
    }
  }
}
