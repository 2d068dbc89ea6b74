package dev.orrery.lsp.typescript;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** The requests that have no answer yet. Belongs to the service's thread. */
final class Requests {
  private final Map<Integer, Pending> pending = new LinkedHashMap<>();
  private final Consumer<String> log;
  private int nextId = 1;

  /**
   * @param log is told of failures
   */
  Requests(Consumer<String> log) {
    this.log = log;
  }

  Pending add(Question question, JsonElement params, CompletableFuture<JsonElement> answer) {
    Pending request = new Pending(nextId++, question, params, answer);
    pending.put(request.id, request);
    return request;
  }

  /** All there are now, in order. */
  List<Pending> all() {
    return List.copyOf(pending.values());
  }

  boolean has(Pending request) {
    return pending.containsKey(request.id);
  }

  void forget(Pending request) {
    pending.remove(request.id);
  }

  /** Takes an answer of the process. */
  void answer(JsonObject message) {
    Pending request = pending.remove(message.get("id").getAsInt());
    if (request == null) {
      return;
    }
    JsonElement result = message.get("result");
    if (result != null) {
      request.answer.complete(result.isJsonNull() ? null : result);
      return;
    }
    JsonObject error = message.getAsJsonObject("error");
    if (error.has("refused")) {
      request.answer.completeExceptionally(
          new ResponseErrorException(
              new ResponseError(
                  ResponseErrorCode.RequestFailed, error.get("refused").getAsString(), null)));
    } else if (error.get("cancelled").getAsBoolean()) {
      request.answer.complete(null);
    } else {
      log.accept(request.question.method() + ": " + error.get("text").getAsString());
      // Asked again it would fail again.
      request.answer.complete(request.question == Question.DIAGNOSTICS ? new JsonObject() : null);
    }
  }

  /** Answers all by nothing: asked again they could crash the next process. */
  void abandon() {
    List<Pending> lost = all();
    pending.clear();
    lost.forEach(each -> each.answer.complete(null));
  }
}
