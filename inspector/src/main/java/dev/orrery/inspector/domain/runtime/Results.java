package dev.orrery.inspector.domain.runtime;

import com.google.gson.JsonObject;
import dev.orrery.inspector.object.Presentation;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Params;
import dev.orrery.inspector.session.Reply;
import dev.orrery.runtime.engine.evaluation.Completion;
import dev.orrery.runtime.engine.evaluation.Evaluator;
import dev.orrery.runtime.engine.evaluation.Failure;
import dev.orrery.runtime.engine.evaluation.Promises;
import dev.orrery.runtime.engine.mirror.Mirror;
import dev.orrery.runtime.engine.mirror.Mirrors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Answers with what code has come to. */
public final class Results {
  private final RuntimeState state;
  private final ExceptionDetails exceptions;

  public Results(RuntimeState state) {
    this.state = state;
    this.exceptions = new ExceptionDetails(state);
  }

  ExceptionDetails exceptions() {
    return exceptions;
  }

  /** What the parameters of a command say about its result. */
  public Wish wish(Params params, int contextId) {
    Presentation presentation = Presentations.of(params, params.string("objectGroup", ""));
    return new Wish(contextId, presentation, params.bool("awaitPromise", false));
  }

  /** How a result is to be given. */
  public record Wish(int contextId, Presentation presentation, boolean awaitPromise) {}

  public void answer(Completion completion, Wish wish, Reply reply) {
    if (completion.isFailure()) {
      reply.result(failed(completion.failure(), wish));
    } else if (wish.awaitPromise()) {
      await(completion.value(), wish, reply);
    } else {
      reply.result(succeeded(completion.value(), wish));
    }
  }

  JsonObject succeeded(Object value, Wish wish) {
    JsonObject result = new JsonObject();
    result.add("result", state.show(value, wish.contextId(), wish.presentation()));
    return result;
  }

  private JsonObject failed(Failure failure, Wish wish) {
    if (failure.isTermination()) {
      throw CdpError.server("Execution was terminated");
    }
    String group = wish.presentation().group();
    JsonObject result = new JsonObject();
    result.add("result", exceptions.thrown(failure.thrown(), wish.contextId(), group));
    result.add("exceptionDetails", exceptions.of(failure, wish.contextId(), group));
    return result;
  }

  /** Answers when the promise is settled. */
  private void await(Object value, Wish wish, Reply reply) {
    if (!Mirrors.of(value).hasIdentity()) {
      reply.result(succeeded(value, wish));
      return;
    }
    awaitPromise(Promises.of(value), wish, reply);
  }

  void awaitPromise(Object promise, Wish wish, Reply reply) {
    settle(
        promise,
        reply,
        value -> reply.result(succeeded(value, wish)),
        reason -> reply.result(rejected(reason, rejectionText(reason), wish)));
  }

  /** Answers when a console's script is done; {@code done} hears its value. */
  void awaitScript(Object promise, Wish wish, Reply reply, BiConsumer<Object, Wish> done) {
    settle(
        promise,
        reply,
        result -> {
          Object value = Evaluator.replValue(result);
          done.accept(value, wish);
          answer(new Completion(value, null), wish, reply);
        },
        reason -> reply.result(rejected(reason, "Uncaught", wish)));
  }

  private void settle(
      Object promise, Reply reply, Consumer<Object> fulfilled, Consumer<Object> rejected) {
    Runnable settled = state.shared().whenCollected(promise, reply);
    Promises.then(
        promise,
        value -> {
          settled.run();
          guarded(reply, () -> fulfilled.accept(value));
        },
        reason -> {
          settled.run();
          guarded(reply, () -> rejected.accept(reason));
        });
  }

  private static void guarded(Reply reply, Runnable action) {
    try {
      action.run();
    } catch (CdpError e) {
      reply.failure(e);
    }
  }

  private JsonObject rejected(Object reason, String text, Wish wish) {
    String group = wish.presentation().group();
    JsonObject result = new JsonObject();
    result.add("result", exceptions.thrown(reason, wish.contextId(), group));
    result.add("exceptionDetails", exceptions.ofRejection(reason, text, wish.contextId(), group));
    return result;
  }

  private static String rejectionText(Object reason) {
    Mirror mirror = Mirrors.of(reason);
    String text = "Uncaught (in promise)";
    if (!mirror.is("error")) {
      return text;
    }
    int end = mirror.description().indexOf("\n    at ");
    return text + " " + (end < 0 ? mirror.description() : mirror.description().substring(0, end));
  }
}
