package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.nodes.control.YieldException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/** Shows a piece of code to handlers as it runs, and does what they want of it then. */
abstract class LookingNode extends ExecutionEventNode {
  final EventContext context;
  final Node node;
  private final Restarts restarts;
  private final Map<String, InlineCode> compiled = Spot.noCode();

  /** The calls that wait within this code; null as long as none ever has. */
  @CompilationFinal private Set<Object> waiting;

  LookingNode(EventContext context, Restarts restarts) {
    this.context = context;
    this.node = context.getInstrumentedNode();
    this.restarts = restarts;
  }

  /** Generators and async functions go on by beginning the code anew; that is no new beginning. */
  final boolean resumes(VirtualFrame frame) {
    return waiting != null && isWaiting(frame.materialize());
  }

  @TruffleBoundary
  private boolean isWaiting(MaterializedFrame frame) {
    return waiting.remove(frame);
  }

  @Override
  protected void onReturnExceptional(VirtualFrame frame, Throwable exception) {
    if (exception instanceof YieldException) {
      if (waiting == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        waiting = Collections.newSetFromMap(new WeakHashMap<>());
      }
      leavesOff(frame.materialize());
    }
  }

  @TruffleBoundary
  private void leavesOff(MaterializedFrame frame) {
    waiting.add(frame);
  }

  /**
   * Calls a handler.
   *
   * @param value what a function returns; null if it does not
   * @return what it is to return instead; null for what it does
   */
  @TruffleBoundary
  @SuppressWarnings("removal")
  final Object look(MaterializedFrame frame, Object value, Consumer<Spot> handler) {
    Spot spot = new Spot(node, frame, value, compiled, restarts);
    handler.accept(spot);
    if (spot.restarting() != null) {
      throw restarts.unwind(context, spot.restarting());
    }
    return spot.replacement();
  }
}
