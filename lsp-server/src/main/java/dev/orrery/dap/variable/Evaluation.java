package dev.orrery.dap.variable;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Inspector;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.client.Failure;
import java.util.concurrent.CompletableFuture;

/** Runs expressions of the client's. */
public final class Evaluation {
  /** Results that stay in a client's console. */
  private static final String KEPT = "client";

  /** Results of a stop. */
  private static final String OF_STOP = "client-stop";

  private final Inspector inspector;

  public Evaluation(Inspector inspector) {
    this.inspector = inspector;
  }

  /** What an expression may do. */
  public enum Kind {
    /** Whatever it wants; awaits at its top level are waited for. */
    CONSOLE,

    /** Is asked for at every stop: nobody wants to be stopped or disturbed by it. */
    WATCH,

    /** Nothing: it fails if it would change anything. */
    PURE
  }

  /**
   * The value of an expression; fails with what it throws.
   *
   * @param callFrameId null for none: it is run as a script is
   */
  public CompletableFuture<JsonObject> evaluate(String expression, String callFrameId, Kind kind) {
    return evaluate(expression, callFrameId, kind, kind == Kind.CONSOLE ? KEPT : OF_STOP);
  }

  /** As {@link #evaluate(String, String, Kind)}; {@code group}: by which the value is released. */
  public CompletableFuture<JsonObject> evaluate(
      String expression, String callFrameId, Kind kind, String group) {
    // What is only of one of the two commands is null for the other one, and left out.
    Boolean waits = callFrameId == null ? kind == Kind.CONSOLE : null;
    return inspector
        .call(
            callFrameId == null ? "Runtime.evaluate" : "Debugger.evaluateOnCallFrame",
            "callFrameId",
            callFrameId,
            "expression",
            asExpression(expression),
            "objectGroup",
            group,
            "includeCommandLineAPI",
            true,
            "silent",
            true,
            "generatePreview",
            true,
            "throwOnSideEffect",
            kind == Kind.PURE,
            "replMode",
            waits,
            "awaitPromise",
            waits)
        .thenCompose(
            result -> {
              String problem = problem(result);
              return problem == null
                  ? CompletableFuture.completedFuture(Json.object(result, "result"))
                  : Failure.future(problem);
            });
  }

  /** The program goes on: results of the stop, which the inspector holds, may be forgotten. */
  public void stopIsOver() {
    inspector.release(OF_STOP);
  }

  /** What looks like a block is meant as an object. */
  private static String asExpression(String expression) {
    String text = expression.strip();
    return text.startsWith("{") && text.endsWith("}") ? "(" + text + ")" : expression;
  }

  /** What an evaluation threw, for people; null if it did not. */
  public static String problem(JsonObject answer) {
    JsonObject details = Json.object(answer, "exceptionDetails");
    if (details == null) {
      return null;
    }
    JsonObject exception = Json.object(details, "exception");
    return exception == null ? Json.textOrEmpty(details, "text") : message(exception);
  }

  private static String message(JsonObject exception) {
    String description = Json.text(exception, "description");
    boolean error = "error".equals(Json.text(exception, "subtype")) && description != null;
    return error
        ? description.split("\n {4}at ", 2)[0].strip()
        : "Uncaught " + ValueText.of(exception);
  }
}
