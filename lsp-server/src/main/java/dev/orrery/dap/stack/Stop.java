package dev.orrery.dap.stack;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.client.Failure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A stop of the program: of its calls, or of the loop between them. */
public final class Stop {
  private final JsonObject paused;
  private final JsonObject thrown;
  private final Supplier<CompletableFuture<List<Frame>>> source;
  private CompletableFuture<List<Frame>> frames;

  /** {@code paused}: what the inspector said; null for a stop of the loop. */
  private Stop(JsonObject paused, Supplier<CompletableFuture<List<Frame>>> source) {
    this.paused = paused;
    this.thrown = paused == null ? null : new PauseCause(paused).exception();
    this.source = source;
  }

  /** A stop in the middle of code. */
  public static Stop ofCalls(JsonObject paused, Supplier<CompletableFuture<List<Frame>>> frames) {
    return new Stop(paused, frames);
  }

  /** A stop of the loop. */
  public static Stop ofLoop(Supplier<CompletableFuture<List<Frame>>> frames) {
    return new Stop(null, frames);
  }

  public boolean isOfLoop() {
    return paused == null;
  }

  /** Its stack, made when it is asked for. */
  public CompletableFuture<List<Frame>> frames() {
    if (frames == null) {
      frames = source.get();
    }
    return frames;
  }

  /** A line of the stack. Fails if it is gone. */
  public CompletableFuture<Frame> frame(int id) {
    return frames()
        .thenCompose(
            all ->
                all.stream()
                    .filter(each -> each.id() == id)
                    .findFirst()
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> Failure.future("That call is over.")));
  }

  /** What was thrown, if that is why it stands; else null. */
  public JsonObject exception() {
    return thrown;
  }

  /** The calls, the innermost first; none if it is the loop's. */
  public List<JsonObject> calls() {
    return Json.objects(paused, "callFrames");
  }

  /** The innermost call, null if there is none. */
  public JsonObject topCall() {
    return calls().isEmpty() ? null : calls().getFirst();
  }
}
