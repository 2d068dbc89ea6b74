package dev.orrery.runtime.engine.evaluation;

import com.oracle.truffle.js.nodes.promise.PerformPromiseThenNode;
import com.oracle.truffle.js.nodes.promise.PromiseResolveNode;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.builtins.JSPromiseObject;
import dev.orrery.runtime.engine.Js;
import java.util.function.Consumer;

/** Waiting for promises without running the program's {@code then}. */
public final class Promises {
  private Promises() {}

  public static boolean isPromise(Object value) {
    return value instanceof JSPromiseObject;
  }

  /**
   * The promise that {@code await value} waits for. Reads {@code then} of objects, which can be the
   * program's.
   */
  public static Object of(Object value) {
    JSContext context = JSRealm.get(null).getContext();
    try {
      return PromiseResolveNode.create(context)
          .execute(JSRealm.get(null).getPromiseConstructor(), value);
    } catch (GraalJSException e) {
      throw new IllegalStateException("promises cannot be made", e);
    }
  }

  /** Calls back, as a microtask, when the promise is settled; it counts as handled from now on. */
  public static void then(Object promise, Consumer<Object> fulfilled, Consumer<Object> rejected) {
    JSContext context = JSRealm.get(null).getContext();
    PerformPromiseThenNode.create(context)
        .execute((JSPromiseObject) promise, reaction(fulfilled), reaction(rejected));
  }

  private static Object reaction(Consumer<Object> consumer) {
    return Js.function(
        "",
        1,
        (_, args) -> {
          consumer.accept(Js.arg(args, 0));
          return null;
        });
  }
}
