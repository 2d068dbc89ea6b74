package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.debug.DebuggerSession;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.evaluation.Completion;
import dev.orrery.runtime.engine.evaluation.Evaluator;
import java.util.HashMap;
import java.util.Map;

/** Where the program is while a probe looks at it. */
public final class Spot {
  private static final int MAX_CONDITIONS = 16;

  private final Node node;
  private final MaterializedFrame frame;
  private final Object value;
  private Object replacement;
  private boolean restarts;
  private final boolean canRestart;
  private final Map<String, InlineCode> compiled;

  /** {@code value}: what a function returns; null if it does not. */
  Spot(
      Node node,
      MaterializedFrame frame,
      Object value,
      Map<String, InlineCode> compiled,
      boolean canRestart) {
    this.canRestart = canRestart;
    this.node = node;
    this.frame = frame;
    this.value = value;
    this.compiled = compiled;
  }

  public FrameView frame() {
    return new FrameView(node, frame);
  }

  /** What the function returns, or null. */
  public Object returned() {
    return value;
  }

  /** Has the function return something else. */
  public void replaceReturn(Object other) {
    replacement = other;
  }

  public boolean canRestart() {
    return canRestart;
  }

  /** Has the call begin anew; only if it can. */
  public void restart() {
    restarts = true;
  }

  boolean restarts() {
    return restarts;
  }

  /** What it returns instead; null if that is left as it is. */
  Object replacement() {
    return replacement;
  }

  /** Runs code amidst the function's, such as the condition of a breakpoint. */
  public Completion evaluate(String code) {
    FrameView place = frame();
    return new Evaluator(place.realm()).guarded(() -> compiled(code, place).run(frame));
  }

  private InlineCode compiled(String code, FrameView place) {
    if (compiled.size() > MAX_CONDITIONS) {
      compiled.clear();
    }
    return compiled.computeIfAbsent(
        code,
        text -> InlineCode.parse(place, Source.newBuilder("js", text, "eval at pause").build()));
  }

  /** Suspends the program here: its callback runs before this returns. */
  public void suspend(DebuggerSession session) {
    new Suspension().getCallTarget().call(node, session);
  }

  static Map<String, InlineCode> noCode() {
    return new HashMap<>();
  }

  /** Truffle takes the innermost frame for the one of a builtin function that suspends its caller. */
  private static final class Suspension extends RootNode {
    Suspension() {
      super(JavaScriptLanguage.getCurrentLanguage());
    }

    @Override
    public Object execute(VirtualFrame frame) {
      suspend((DebuggerSession) frame.getArguments()[0]);
      return Undefined.instance;
    }

    @TruffleBoundary
    private static void suspend(DebuggerSession session) {
      session.suspendHere(null);
    }

    @Override
    public boolean isInternal() {
      return true;
    }
  }
}
