package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.nodes.promise.AsyncRootNode;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.objects.PromiseCapabilityRecord;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.evaluation.Completion;
import dev.orrery.runtime.engine.evaluation.Evaluator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Where the program is while a probe looks at it. */
public final class Spot {
  private static final int MAX_CONDITIONS = 16;

  private final Node node;
  private final MaterializedFrame frame;
  private final Object value;
  private final Restarts restarts;
  private final Map<String, InlineCode> compiled;
  private Object replacement;
  private Object restarting;

  /** {@code value}: what a function returns; null if it does not. */
  Spot(
      Node node,
      MaterializedFrame frame,
      Object value,
      Map<String, InlineCode> compiled,
      Restarts restarts) {
    this.restarts = restarts;
    this.node = node;
    this.frame = frame;
    this.value = value;
    this.compiled = compiled;
  }

  public FrameView frame() {
    return new FrameView(node, frame);
  }

  /** The call that this one returns to; null if that is none of the program's. */
  public FrameView caller() {
    boolean[] isInnermost = {true};
    return Truffle.getRuntime()
                .iterateFrames(
                    instance -> {
                      Node call = instance.getCallNode();
                      if (isInnermost[0] || FrameView.isAsyncEntry(call)) {
                        isInnermost[0] = false;
                        return null;
                      }
                      return new Caller(FrameView.of(call, instance));
                    })
            instanceof Caller(FrameView view)
        ? view
        : null;
  }

  private record Caller(FrameView view) {}

  /** What the function returns, or null. */
  public Object returned() {
    return value == null || !(node.getRootNode() instanceof AsyncRootNode) ? value : promise();
  }

  /** Callers of an async function have its promise; the function itself returns what that becomes. */
  private Object promise() {
    Object promise =
        Truffle.getRuntime()
            .iterateFrames(
                instance ->
                    instance.getFrame(FrameAccess.READ_ONLY) instanceof Frame call
                            && call.getFrameDescriptor() == node.getRootNode().getFrameDescriptor()
                            && JSArguments.getResumeGeneratorOrPromiseCapability(
                                    call.getArguments())
                                instanceof PromiseCapabilityRecord own
                        ? own.getPromise()
                        : value);
    return promise;
  }

  /** Has the function return something else; the promise of an async function stays. */
  public void replaceReturn(Object other) {
    replacement = node.getRootNode() instanceof AsyncRootNode ? null : other;
  }

  /** The identities of the calls that can begin anew. */
  public Set<Object> restartable() {
    return restarts.possible();
  }

  /** Has a call begin anew as soon as the program goes on; only if it can. */
  public void restart(Object call) {
    restarting = call;
  }

  /** Null if none does. */
  Object restarting() {
    return restarting;
  }

  /** What it returns instead; null if that is left as it is. */
  Object replacement() {
    return replacement;
  }

  /**
   * Runs code amidst the function's, such as the condition of a breakpoint.
   *
   * @param offset where the place is in its script
   */
  public Completion evaluate(String code, BreakLocations locations, int offset) {
    FrameView place = frame();
    CallScope scope = new CallScope(place, place.scopes(locations, offset));
    return new Evaluator(place.realm())
        .guarded(() -> compiled(code, place, scope).run(place, scope));
  }

  private InlineCode compiled(String code, FrameView place, CallScope scope) {
    if (compiled.size() > MAX_CONDITIONS) {
      compiled.clear();
    }
    return compiled.computeIfAbsent(
        code, text -> InlineCode.parse(place, scope, FrameView.source(text)));
  }

  /** Runs something for which this is where the innermost call is. */
  public void pause(Runnable body) {
    new Suspension(body).getCallTarget().call(node);
  }

  static Map<String, InlineCode> noCode() {
    return new HashMap<>();
  }

  /** A call from here, as those on the stack are known by where they call another. */
  static final class Suspension extends RootNode {
    private final Runnable body;

    Suspension(Runnable body) {
      super(JavaScriptLanguage.getCurrentLanguage());
      this.body = body;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      run();
      return Undefined.instance;
    }

    @TruffleBoundary
    private void run() {
      body.run();
    }

    @Override
    public boolean isInternal() {
      return true;
    }
  }
}
