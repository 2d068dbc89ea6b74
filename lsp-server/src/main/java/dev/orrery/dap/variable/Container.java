package dev.orrery.dap.variable;

import com.google.gson.JsonObject;
import dev.orrery.dap.client.Failure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Variable;

/** Something a client can open. */
public interface Container {
  /** Why one cannot be opened any more. */
  String GONE = "These variables are gone: the program has gone on.";

  /** Which part of a long list is wanted. */
  enum Part {
    ALL,
    INDEXED,
    NAMED
  }

  /** {@code count}: 0 for the rest. */
  record Page(Part part, int start, int count) {}

  /** What is in it. */
  CompletableFuture<List<Variable>> list(Page page);

  /** The call whose variables a new value may use; null for none in particular. */
  default String callFrameId() {
    return null;
  }

  /**
   * Gives one of its variables another value.
   *
   * @param value a {@code Runtime.CallArgument}
   */
  default CompletableFuture<Void> set(String name, JsonObject value) {
    return Failure.future("This cannot be changed.");
  }
}
