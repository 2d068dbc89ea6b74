package dev.orrery.dap.stack;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import dev.orrery.protocol.eventloop.PausedEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A stop of the program: of its calls, or of the loop between them. */
public final class Stop {
  private final JsonObject paused;
  private final PausedEvent loop;
  private final Supplier<CompletableFuture<List<Frame>>> source;
  private CompletableFuture<List<Frame>> frames;

  private Stop(
      JsonObject paused, PausedEvent loop, Supplier<CompletableFuture<List<Frame>>> source) {
    this.paused = paused;
    this.loop = loop;
    this.source = source;
  }

  /** A stop in the middle of code. */
  public static Stop ofCalls(JsonObject paused, Supplier<CompletableFuture<List<Frame>>> frames) {
    return new Stop(paused, null, frames);
  }

  /** A stop of the loop. */
  public static Stop ofLoop(PausedEvent event, Supplier<CompletableFuture<List<Frame>>> frames) {
    return new Stop(null, event, frames);
  }

  public boolean isOfLoop() {
    return loop != null;
  }

  /** What the runtime said of a stop of the loop, null for other stops. */
  public PausedEvent loop() {
    return loop;
  }

  /** Its stack, made when it is asked for. */
  public CompletableFuture<List<Frame>> frames() {
    if (frames == null) {
      frames = source.get();
    }
    return frames;
  }

  /** What was thrown, if that is why it stands; else null. */
  public JsonObject exception() {
    String reason = Json.textOrEmpty(paused, "reason");
    return reason.equals("exception") || reason.equals("promiseRejection")
        ? Json.object(paused, "data")
        : null;
  }

  /** The innermost call, null if there is none. */
  public JsonObject topCall() {
    List<JsonObject> calls = Json.objects(paused, "callFrames");
    return calls.isEmpty() ? null : calls.getFirst();
  }
}
