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
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Looks at statements that are left by an exception. */
final class ThrowNodes implements ExecutionEventNodeFactory {
  private static final Pattern AGAIN = Pattern.compile("throw\\s+[\\w$]+\\s*;?");

  private final Consumer<Thrown> handler;

  /** Those that were told of: they go through statement after statement, and awaits. */
  private final Set<Throwable> known = Collections.newSetFromMap(new WeakHashMap<>());

  private final Restarts restarts;

  ThrowNodes(Consumer<Thrown> handler, Restarts restarts) {
    this.handler = handler;
    this.restarts = restarts;
  }

  @Override
  public ExecutionEventNode create(EventContext context) {
    return new ThrowNode(context);
  }

  /** Whether the exception is told of now. */
  private boolean isNews(GraalJSException exception, Node statement) {
    boolean isNew = known.add(exception);
    Node location = exception.getLocation();
    // What an await throws was told when it was thrown first.
    boolean isPassedOn = location != null && isAwait(location.getEncapsulatingSourceSection());
    return (isNew && !isPassedOn) || isThrownAgain(statement);
  }

  private static boolean isThrownAgain(Node statement) {
    SourceSection section = statement.getSourceSection();
    return section != null
        && section.isAvailable()
        && AGAIN.matcher(section.getCharacters()).matches();
  }

  private static boolean isAwait(SourceSection section) {
    return section != null
        && section.isAvailable()
        && section.getCharacters().toString().startsWith("await");
  }

  private final class ThrowNode extends LookingNode {
    ThrowNode(EventContext context) {
      super(context, restarts);
    }

    @Override
    protected void onReturnExceptional(VirtualFrame frame, Throwable exception) {
      if (exception instanceof GraalJSException thrown) {
        thrown(frame.materialize(), thrown);
      }
    }

    @TruffleBoundary
    private void thrown(MaterializedFrame frame, GraalJSException exception) {
      if (isNews(exception, node)) {
        Node location = exception.getLocation();
        boolean isHere = location != null && location.getRootNode() == node.getRootNode();
        CatchPrediction.Verdict verdict = CatchPrediction.of(isHere ? location : node);
        look(frame, null, spot -> handler.accept(new Thrown(spot, exception, verdict)));
      }
    }
  }
}
