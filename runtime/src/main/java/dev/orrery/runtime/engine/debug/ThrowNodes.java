package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.instrumentation.ExecutionEventNodeFactory;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.GraalJSException;
import java.lang.ref.WeakReference;
import java.util.function.Consumer;

/** Looks at statements that are left by an exception. */
final class ThrowNodes implements ExecutionEventNodeFactory {
  private final Consumer<Thrown> handler;

  /** The last one, which goes through statement after statement. */
  private WeakReference<Throwable> known = new WeakReference<>(null);

  ThrowNodes(Consumer<Thrown> handler) {
    this.handler = handler;
  }

  @Override
  public ExecutionEventNode create(EventContext context) {
    return new ThrowNode(context.getInstrumentedNode());
  }

  @TruffleBoundary
  private void thrown(Node node, MaterializedFrame frame, GraalJSException exception) {
    if (known.get() == exception) {
      return;
    }
    known = new WeakReference<>(exception);
    Node location = exception.getLocation();
    if (location != null && isAwait(location.getEncapsulatingSourceSection())) {
      // It was told when it was thrown first.
      return;
    }
    Spot spot = new Spot(node, frame, null, Spot.noCode(), false);
    boolean isHere = location != null && location.getRootNode() == node.getRootNode();
    handler.accept(new Thrown(spot, exception, CatchPrediction.of(isHere ? location : node)));
  }

  private static boolean isAwait(SourceSection section) {
    return section != null
        && section.isAvailable()
        && section.getCharacters().toString().startsWith("await");
  }

  private final class ThrowNode extends ExecutionEventNode {
    private final Node node;

    ThrowNode(Node node) {
      this.node = node;
    }

    @Override
    protected void onReturnExceptional(VirtualFrame frame, Throwable exception) {
      if (exception instanceof GraalJSException thrown) {
        thrown(node, frame.materialize(), thrown);
      }
    }
  }
}
