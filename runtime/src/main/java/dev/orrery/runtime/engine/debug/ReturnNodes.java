package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.instrumentation.ExecutionEventNodeFactory;
import com.oracle.truffle.api.instrumentation.StandardTags.RootTag;
import com.oracle.truffle.api.instrumentation.StandardTags.StatementTag;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.nodes.control.AsyncFunctionBodyNode;
import com.oracle.truffle.js.nodes.control.TopLevelAwaitModuleBodyNode;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs a handler each time a function is left at one place: by one of its return statements, or at
 * its end.
 */
final class ReturnNodes implements ExecutionEventNodeFactory {
  private final BreakLocation place;
  private final BreakLocations all;
  private final Restarts restarts;
  private final Consumer<Spot> handler;

  /** The return statements that calls have come to. */
  private final Map<Object, BreakLocation> leaving = new IdentityHashMap<>();

  ReturnNodes(BreakLocation place, BreakLocations all, Restarts restarts, Consumer<Spot> handler) {
    this.place = place;
    this.all = all;
    this.restarts = restarts;
    this.handler = handler;
  }

  @Override
  public ExecutionEventNode create(EventContext context) {
    SourceSection section = context.getInstrumentedSourceSection();
    if (context.hasTag(RootTag.class)) {
      return isFunction(context.getInstrumentedNode().getRootNode()) ? new End(context) : null;
    }
    BreakLocation end = context.hasTag(StatementTag.class) ? all.ofReturn(section) : null;
    return end == null ? null : new Statement(context, end);
  }

  /** Whether it is the end of the code, and not of what only begins or makes the function. */
  static boolean isFunction(RootNode root) {
    return NodeUtil.findFirstNodeInstance(root, AsyncFunctionBodyNode.class) == null
        && NodeUtil.findFirstNodeInstance(root, TopLevelAwaitModuleBodyNode.class) == null
        && !FrameView.isWrapper(root);
  }

  private final class Statement extends ExecutionEventNode {
    private final EventContext context;
    private final BreakLocation end;

    Statement(EventContext context, BreakLocation end) {
      this.context = context;
      this.end = end;
    }

    @Override
    protected void onEnter(VirtualFrame frame) {
      reached(frame.materialize());
    }

    @TruffleBoundary
    private void reached(MaterializedFrame frame) {
      leaving.put(new FrameView(context.getInstrumentedNode(), frame).identity(), end);
    }
  }

  private final class End extends LookingNode {
    End(EventContext context) {
      super(context, restarts);
    }

    @Override
    protected void onReturnValue(VirtualFrame frame, Object result) {
      Object other = reached(frame.materialize(), result);
      if (other != null) {
        throw unwind(other);
      }
    }

    @Override
    protected void onReturnExceptional(VirtualFrame frame, Throwable exception) {
      left(frame.materialize());
    }

    @TruffleBoundary
    private Object reached(MaterializedFrame frame, Object result) {
      if (ModuleLinking.isLinking(frame)) {
        return null;
      }
      FrameView view = new FrameView(node, frame);
      BreakLocation end = leaving.remove(view.identity());
      BreakLocation here = end == null ? all.endOf(view.functionSection()) : end;
      return place.equals(here) ? look(frame, result, handler) : null;
    }

    @TruffleBoundary
    private void left(MaterializedFrame frame) {
      leaving.remove(new FrameView(node, frame).identity());
    }

    @TruffleBoundary
    @SuppressWarnings("removal")
    private ThreadDeath unwind(Object other) {
      return context.createUnwind(other);
    }

    @Override
    protected Object onUnwind(VirtualFrame frame, Object info) {
      return info;
    }
  }
}
