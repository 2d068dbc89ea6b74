package dev.orrery.runtime.engine;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.PromiseHook;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;

/**
 * Reports the life of promises to the observer. Ids are hidden properties of the promises and come
 * from a range of their own, so a program cannot tell that it is observed. Loop thread only.
 *
 * <p>An await makes a promise that nobody can reach, whose reaction goes on with the function. For
 * observers that reaction belongs to the promise which the async function returned, so it gets that
 * one's id. Checked with GraalJS 25.0.3.
 */
final class PromiseObservation {
  /** The body of the function {@code reject} that executors get. */
  private static final String REJECTS = "PromiseRejectRootNode";

  private static final StackWalker CALLER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private static final HiddenKey ID = new HiddenKey("orrery:observedId");

  private final Environment env;
  private final EngineObservation observation;

  PromiseObservation(Environment env, EngineObservation observation) {
    this.env = env;
    this.observation = observation;
  }

  void changed(int type, JSDynamicObject promise, JSDynamicObject parent) {
    switch (type) {
      case PromiseHook.TYPE_INIT -> init(promise, parent);
      case PromiseHook.TYPE_BEFORE -> env.observer().before(id(promise));
      case PromiseHook.TYPE_AFTER -> env.observer().after(id(promise));
      default -> {
        if (!isStandIn(promise)) {
          env.observer().promiseResolve(id(promise), isRejecting());
        }
      }
    }
  }

  /** The promise's id for observers; one made before observation began gets its id now. */
  private long id(Object promise) {
    return id((JSDynamicObject) promise, observation);
  }

  static long id(JSDynamicObject promise, EngineObservation observation) {
    Object known = JSObjectUtil.getHiddenProperty(promise, ID);
    return known instanceof Long id ? Math.abs(id) : identify(promise, observation.nextObjectId());
  }

  /** The promise made by an await has its function's id, negative: settling it means nothing. */
  private static boolean isStandIn(JSDynamicObject promise) {
    return JSObjectUtil.getHiddenProperty(promise, ID) instanceof Long id && id < 0;
  }

  private static long identify(JSDynamicObject promise, long id) {
    JSObjectUtil.putHiddenProperty(promise, ID, id);
    return id;
  }

  private void init(JSDynamicObject promise, JSDynamicObject parent) {
    if (!Js.isObject(parent)) {
      env.observer().promiseInit(id(promise), 0);
      return;
    }
    Object awaiting = observation.awaiting();
    if (awaiting == null) {
      env.observer().promiseInit(id(promise), id(parent));
    } else if (awaiting == parent) {
      // The awaited value was no promise: this is the one made of it.
      env.observer().promiseInit(id(promise), 0);
    } else {
      long id = id(awaiting);
      identify(promise, -id);
      env.observer().await(id, id(parent));
    }
  }

  /** The hook's caller is the reject function of a promise. */
  private static boolean isRejecting() {
    return CALLER.walk(
        frames ->
            frames
                .dropWhile(frame -> frame.getDeclaringClass() != JSContext.class)
                .dropWhile(frame -> frame.getDeclaringClass() == JSContext.class)
                .findFirst()
                .map(frame -> frame.getDeclaringClass().getSimpleName())
                .filter(REJECTS::equals)
                .isPresent());
  }
}
