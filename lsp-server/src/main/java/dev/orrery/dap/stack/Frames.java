package dev.orrery.dap.stack;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Inspector;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.source.Sources;
import dev.orrery.dap.source.Sources.Located;
import dev.orrery.dap.stack.Frame.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Makes stacks of what the inspector tells. Numbers of frames are never used again. */
public final class Frames {
  /** Stacks of stacks are cut here. */
  private static final int MAX_SCHEDULED = 64;

  private final Inspector inspector;
  private final Sources sources;
  private int lastId;

  public Frames(Inspector inspector, Sources sources) {
    this.inspector = inspector;
    this.sources = sources;
  }

  /** The calls of a pause and, below, those that scheduled them. */
  public CompletableFuture<List<Frame>> of(JsonObject paused) {
    List<Frame> frames = new ArrayList<>();
    CompletableFuture<?> done = CompletableFuture.completedFuture(null);
    for (JsonObject call : Json.objects(paused, "callFrames")) {
      JsonObject location = Json.object(call, "location");
      done =
          done.thenCompose(_ -> sources.locate(location))
              .thenAccept(place -> frames.add(frame(Kind.CALL, call, place)));
    }
    return done.thenCompose(
            _ ->
                scheduled(
                    Json.object(paused, "asyncStackTrace"),
                    Json.object(paused, "asyncStackTraceId"),
                    frames,
                    MAX_SCHEDULED))
        .thenApply(_ -> frames);
  }

  private CompletableFuture<Void> scheduled(
      JsonObject trace, JsonObject traceId, List<Frame> frames, int left) {
    if (left == 0 || (trace == null && traceId == null)) {
      return CompletableFuture.completedFuture(null);
    } else if (trace == null) {
      return inspector
          .call("Debugger.getStackTrace", "stackTraceId", traceId)
          .thenApply(answer -> Json.object(answer, "stackTrace"))
          .exceptionally(_ -> null)
          .thenCompose(
              found ->
                  found == null
                      ? CompletableFuture.completedFuture(null)
                      : scheduled(found, null, frames, left - 1));
    }
    CompletableFuture<?> done = CompletableFuture.completedFuture(null);
    List<JsonObject> calls = Json.objects(trace, "callFrames");
    if (!calls.isEmpty()) {
      String label = Json.textOrEmpty(trace, "description");
      frames.add(new Frame(++lastId, Kind.LABEL, label.isEmpty() ? "async" : label, null, null));
    }
    for (JsonObject call : calls) {
      done =
          done.thenCompose(_ -> sources.locate(call))
              .thenAccept(
                  place ->
                      frames.add(new Frame(++lastId, Kind.SCHEDULED, name(call), null, place)));
    }
    return done.thenCompose(
        _ ->
            scheduled(
                Json.object(trace, "parent"), Json.object(trace, "parentId"), frames, left - 1));
  }

  private Frame frame(Kind kind, JsonObject call, Located place) {
    return new Frame(++lastId, kind, name(call), call, place);
  }

  private static String name(JsonObject call) {
    String name = Json.textOrEmpty(call, "functionName");
    return name.isEmpty() ? "<anonymous>" : name;
  }

  /** The one line of a stop of the loop. */
  public Frame loop(String name, Located place) {
    return new Frame(++lastId, Kind.LOOP, name, null, place);
  }
}
