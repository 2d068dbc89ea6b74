package dev.orrery.lsp.handler;

import com.google.gson.JsonElement;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeActionParams;

/** Something that proposes actions. */
public interface CodeActionPart {
  /**
   * Proposes. Called on the thread that reads messages: it must not take long.
   *
   * @return an array of code actions or commands in the protocol's form, or null
   */
  CompletableFuture<JsonElement> at(CodeActionParams params);
}
