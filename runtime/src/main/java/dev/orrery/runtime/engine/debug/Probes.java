package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.EventBinding;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.instrumentation.InstrumentableNode.WrapperNode;
import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags.CallTag;
import com.oracle.truffle.api.instrumentation.StandardTags.ExpressionTag;
import com.oracle.truffle.api.instrumentation.StandardTags.RootBodyTag;
import com.oracle.truffle.api.instrumentation.StandardTags.RootTag;
import com.oracle.truffle.api.instrumentation.StandardTags.StatementTag;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.nodes.JavaScriptNode;
import com.oracle.truffle.js.nodes.control.AsyncFunctionBodyNode;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import dev.orrery.runtime.engine.debug.BreakLocation.Kind;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks at code as it runs: what is not looked at costs nothing. Handlers run in the middle of the
 * program.
 */
public final class Probes {
  private final Instrumenter instrumenter;

  /** {@code realm}: of any context. */
  public Probes(Object realm) {
    this.instrumenter = ((JSRealm) realm).getEnv().lookup(Instrumenter.class);
  }

  /** Something that is looked at. */
  public interface Probe {
    void remove();
  }

  /** Hears of all scripts as they first run, builtin ones too, beginning with those that have. */
  public Probe scripts(Consumer<Source> handler) {
    // A listener for sources hears only of those with a MIME type.
    SourceSectionFilter roots = SourceSectionFilter.newBuilder().tagIs(RootTag.class).build();
    EventBinding<?> binding =
        instrumenter.attachLoadSourceSectionListener(
            roots, event -> handler.accept(event.getSourceSection().getSource()), true);
    return binding::dispose;
  }

  /** Runs a handler each time the program comes to a place. */
  public Probe at(Source source, BreakLocation place, BreakLocations all, Consumer<Spot> handler) {
    boolean isEnd = place.is(Kind.RETURN);
    SourceSectionFilter.Builder filter =
        SourceSectionFilter.newBuilder().sourceIs(source).includeInternal(false);
    if (isEnd) {
      filter.tagIs(StatementTag.class, RootBodyTag.class, RootTag.class);
    } else {
      int line = source.getLineNumber(place.offset());
      filter.tagIs(StatementTag.class, CallTag.class, ExpressionTag.class).lineIn(line, 1);
    }
    Restarts restarts = new Restarts(instrumenter, source, place.offset());
    EventBinding<?> binding =
        instrumenter.attachExecutionEventFactory(
            filter.build(), context -> nodeAt(context, place, all, handler, restarts));
    return () -> {
      binding.dispose();
      restarts.remove();
    };
  }

  private static ExecutionEventNode nodeAt(
      EventContext context,
      BreakLocation place,
      BreakLocations all,
      Consumer<Spot> handler,
      Restarts restarts) {
    SourceSection section = context.getInstrumentedSourceSection();
    if (place.is(Kind.RETURN) && !context.hasTag(StatementTag.class)) {
      SourceSection function = context.getInstrumentedNode().getRootNode().getSourceSection();
      boolean isFunction =
          function != null
              && function.getCharIndex() == Math.min(place.from(), function.getCharIndex())
              && function.getCharEndIndex() - place.offset() <= 1
              && function.getCharEndIndex() >= place.offset()
              && !hasParentAt(context, RootBodyTag.class);
      return isFunction ? new AtEnd(context, handler) : null;
    }
    boolean matches =
        (context.hasTag(StatementTag.class) && isStatement(section, place, all))
            || (place.is(Kind.CALL) && context.hasTag(CallTag.class) && isAt(section, place))
            || (place.is(Kind.STATEMENT)
                && context.hasTag(ExpressionTag.class)
                && isAt(section, place));
    return matches && !hasParentAt(context, StatementTag.class)
        ? new AtStart(context, handler, restarts)
        : null;
  }

  private static boolean isStatement(
      SourceSection section, BreakLocation place, BreakLocations all) {
    return place.is(Kind.RETURN)
        ? place.equals(all.ofReturn(section))
        : place.equals(all.ofStatement(section));
  }

  private static boolean isAt(SourceSection section, BreakLocation place) {
    return section.getCharIndex() == place.from() && section.getCharEndIndex() == place.to();
  }

  /** Several nodes may stand for one piece of code; the outermost one does. */
  private static boolean hasParentAt(
      EventContext context, Class<? extends com.oracle.truffle.api.instrumentation.Tag> tag) {
    Node node = context.getInstrumentedNode();
    SourceSection section = context.getInstrumentedSourceSection();
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (!(at instanceof WrapperNode)
          && at instanceof JavaScriptNode parent
          && parent.hasTag(tag)
          && section.equals(parent.getSourceSection())) {
        return true;
      }
    }
    return false;
  }

  /** Runs a handler each time a function begins; null if it has no code of the program's. */
  public Probe calls(Object function, Consumer<Spot> handler) {
    JSFunctionObject object = (JSFunctionObject) function;
    if (object instanceof JSFunctionObject.Bound bound) {
      return calls(bound.getBoundTargetFunction(), handler);
    }
    SourceSection section =
        ((com.oracle.truffle.api.RootCallTarget) JSFunction.getCallTarget(object))
            .getRootNode()
            .getSourceSection();
    if (section == null || !section.isAvailable() || section.getSource().isInternal()) {
      return null;
    }
    return starts(section, handler);
  }

  /** Runs a handler each time a function of the program's returns. */
  public Probe returns(Consumer<Spot> handler) {
    SourceSectionFilter filter =
        SourceSectionFilter.newBuilder().tagIs(RootTag.class).includeInternal(false).build();
    EventBinding<?> binding =
        instrumenter.attachExecutionEventFactory(
            filter,
            context -> {
              RootNode root = context.getInstrumentedNode().getRootNode();
              boolean isEntry =
                  NodeUtil.findFirstNodeInstance(root, AsyncFunctionBodyNode.class) != null;
              return isEntry || FrameView.isWrapper(root) ? null : new AtEnd(context, handler);
            });
    return binding::dispose;
  }

  /** Runs a handler each time the program throws something, before it goes through any call. */
  public Probe exceptions(Consumer<Thrown> handler) {
    SourceSectionFilter filter =
        SourceSectionFilter.newBuilder()
            .tagIs(StatementTag.class, RootTag.class)
            .includeInternal(false)
            .build();
    ThrowNodes nodes = new ThrowNodes(handler);
    EventBinding<?> binding = instrumenter.attachExecutionEventFactory(filter, nodes);
    return binding::dispose;
  }

  /** Runs a handler each time the code of a function or script begins. */
  private Probe starts(SourceSection section, Consumer<Spot> handler) {
    SourceSectionFilter filter =
        SourceSectionFilter.newBuilder()
            .tagIs(RootTag.class)
            .sourceSectionEquals(section)
            .includeInternal(false)
            .build();
    EventBinding<?> binding =
        instrumenter.attachExecutionEventFactory(
            filter, context -> new AtStart(context, handler, null));
    return binding::dispose;
  }

  private abstract static class Probing extends ExecutionEventNode {
    private final Node node;
    private final Consumer<Spot> handler;
    private final Map<String, InlineCode> compiled = Spot.noCode();

    Probing(EventContext context, Consumer<Spot> handler) {
      this.node = context.getInstrumentedNode();
      this.handler = handler;
    }

    /** Returns what the function is to return instead; null for what it does. */
    @TruffleBoundary
    Object reached(MaterializedFrame frame, Object value) {
      Spot spot = spot(frame, value, false);
      look(spot);
      return spot.replacement();
    }

    final Spot spot(MaterializedFrame frame, Object value, boolean canRestart) {
      return new Spot(node, frame, value, compiled, canRestart);
    }

    final void look(Spot spot) {
      handler.accept(spot);
    }
  }

  private static final class AtStart extends Probing {
    private final EventContext context;
    private final Restarts restarts;

    /** {@code restarts}: lets the call begin anew; null if it cannot. */
    AtStart(EventContext context, Consumer<Spot> handler, Restarts restarts) {
      super(context, handler);
      this.context = context;
      this.restarts = restarts;
    }

    @Override
    @SuppressWarnings("removal")
    protected void onEnter(VirtualFrame frame) {
      ThreadDeath unwind = reached(frame.materialize());
      if (unwind != null) {
        throw unwind;
      }
    }

    @TruffleBoundary
    @SuppressWarnings("removal")
    private ThreadDeath reached(MaterializedFrame frame) {
      Spot spot = spot(frame, null, restarts != null && restarts.canRestart(frame));
      look(spot);
      return spot.restarts() ? restarts.unwind(context, frame) : null;
    }
  }

  private static final class AtEnd extends Probing {
    private final EventContext context;

    AtEnd(EventContext context, Consumer<Spot> handler) {
      super(context, handler);
      this.context = context;
    }

    @Override
    protected void onReturnValue(VirtualFrame frame, Object result) {
      Object other = reached(frame.materialize(), result);
      if (other != null) {
        throw unwind(other);
      }
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
