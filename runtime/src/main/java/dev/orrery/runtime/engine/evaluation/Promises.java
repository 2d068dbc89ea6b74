package dev.orrery.runtime.engine.evaluation;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.nodes.promise.PerformPromiseThenNode;
import com.oracle.truffle.js.nodes.promise.PromiseResolveNode;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;
import com.oracle.truffle.js.runtime.builtins.JSPromiseObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
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
      return new ResolveRoot(context)
          .getCallTarget()
          .call(JSRealm.get(null).getPromiseConstructor(), value);
    } catch (GraalJSException e) {
      throw new IllegalStateException("promises cannot be made", e);
    }
  }

  /** Calls back, as a microtask, when the promise is settled; it counts as handled from now on. */
  public static void then(Object promise, Consumer<Object> fulfilled, Consumer<Object> rejected) {
    JSContext context = JSRealm.get(null).getContext();
    new ThenRoot(context).getCallTarget().call(promise, reaction(fulfilled), reaction(rejected));
  }

  /** Nodes work only below a root. */
  private static final class ResolveRoot extends JavaScriptRootNode {
    @Child private PromiseResolveNode resolve;

    ResolveRoot(JSContext context) {
      resolve = PromiseResolveNode.create(context);
    }

    @Override
    public Object execute(VirtualFrame frame) {
      Object[] args = frame.getArguments();
      return resolve.execute((JSDynamicObject) args[0], args[1]);
    }
  }

  /** See {@link ResolveRoot}. */
  private static final class ThenRoot extends JavaScriptRootNode {
    @Child private PerformPromiseThenNode then;

    ThenRoot(JSContext context) {
      then = PerformPromiseThenNode.create(context);
    }

    @Override
    public Object execute(VirtualFrame frame) {
      Object[] args = frame.getArguments();
      then.execute((JSPromiseObject) args[0], args[1], args[2]);
      return args[0];
    }
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
