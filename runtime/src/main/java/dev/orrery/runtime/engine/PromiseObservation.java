package dev.orrery.runtime.engine;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import com.oracle.truffle.api.frame.FrameInstanceVisitor;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.nodes.control.AbstractAwaitNode;
import com.oracle.truffle.js.nodes.promise.NewPromiseCapabilityNode;
import com.oracle.truffle.js.nodes.promise.PromiseResolveNode;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.PromiseHook;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.PromiseCapabilityRecord;

/**
 * Reports the life of promises to the observer. Ids are hidden properties of the promises and come
 * from a range of their own, so a program cannot tell that it is observed. Loop thread only.
 *
 * <p>An await makes a promise that nobody can reach, whose reaction goes on with the function. For
 * observers that reaction belongs to the promise which the async function returned, so it gets that
 * one's id. Checked with GraalJS 25.0.3.
 */
final class PromiseObservation {
  private static final HiddenKey ID = new HiddenKey("orrery:observedId");

  private final Environment env;
  private final EngineObservation observation;
  private RootNode rejectFunction;

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
    AwaitFinder finder = new AwaitFinder();
    Object awaiting = Truffle.getRuntime().iterateFrames(finder);
    if (awaiting == AwaitFinder.NO_AWAIT) {
      env.observer().promiseInit(id(promise), id(parent));
    } else if (awaiting == parent) {
      // The awaited value was no promise: this is the one made of it.
      observation.at(finder.await, () -> env.observer().promiseInit(id(promise), 0));
    } else {
      long id = id(awaiting);
      identify(promise, -id);
      observation.at(finder.await, () -> env.observer().await(id, id(parent)));
    }
  }

  /** The function that is called is the reject function of a promise. */
  private boolean isRejecting() {
    RootNode running =
        Truffle.getRuntime()
            .iterateFrames(frame -> ((RootCallTarget) frame.getCallTarget()).getRootNode());
    if (rejectFunction == null) {
      JSFunctionData data =
          env.realm()
              .getContext()
              .getOrCreateBuiltinFunctionData(
                  JSContext.BuiltinFunctionKey.PromiseRejectFunction, _ -> null);
      rejectFunction = ((RootCallTarget) data.getCallTarget()).getRootNode();
    }
    return running == rejectFunction;
  }

  /**
   * Looks at the caller of the Promise constructor. If that is an await the result is the promise
   * which its async function returned; async generators are not followed.
   */
  private static final class AwaitFinder implements FrameInstanceVisitor<Object> {
    static final Object NO_AWAIT = new Object();

    private boolean inCaller;

    /** The caller's node, where the await is if there is one. */
    private Node await;

    @Override
    public Object visitFrame(FrameInstance frame) {
      if (!inCaller) {
        inCaller = true;
        return null;
      }
      await = frame.getCallNode();
      if (!isAwait(await)) {
        return NO_AWAIT;
      }
      Object[] arguments = frame.getFrame(FrameAccess.READ_ONLY).getArguments();
      return JSArguments.getResumeGeneratorOrPromiseCapability(arguments)
              instanceof PromiseCapabilityRecord capability
          ? capability.getPromise()
          : NO_AWAIT;
    }

    /** The capability belongs to the await itself, or to the promise it makes of another value. */
    private static boolean isAwait(Node call) {
      Node at = call;
      while (at != null && !(at instanceof NewPromiseCapabilityNode)) {
        at = at.getParent();
      }
      return at != null
          && (at.getParent() instanceof AbstractAwaitNode
              || at.getParent() instanceof PromiseResolveNode
                  && at.getParent().getParent() instanceof AbstractAwaitNode);
    }
  }
}
