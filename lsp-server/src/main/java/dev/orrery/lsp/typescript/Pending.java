package dev.orrery.lsp.typescript;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.concurrent.CompletableFuture;

/** A request that has no answer yet. Belongs to the service's thread, but for the answer. */
final class Pending {
  final int id;
  final Question question;
  final JsonObject message = new JsonObject();
  final CompletableFuture<JsonElement> answer;
  boolean sent;

  Pending(int id, Question question, JsonElement params, CompletableFuture<JsonElement> answer) {
    this.id = id;
    this.question = question;
    this.answer = answer;
    message.addProperty("id", id);
    message.addProperty("method", question.method());
    message.add("params", params);
  }
}
