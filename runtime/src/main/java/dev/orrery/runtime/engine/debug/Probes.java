package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.EventBinding;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.instrumentation.InstrumentableNode.WrapperNode;
import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags.CallTag;
import com.oracle.truffle.api.instrumentation.StandardTags.ExpressionTag;
import com.oracle.truffle.api.instrumentation.StandardTags.RootTag;
import com.oracle.truffle.api.instrumentation.StandardTags.StatementTag;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.api.utilities.CyclicAssumption;
import com.oracle.truffle.js.nodes.JavaScriptNode;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import dev.orrery.runtime.engine.debug.BreakLocation.Kind;
import java.util.function.Consumer;
import org.graalvm.polyglot.Engine;

/**
 * Looks at code as it runs: what is not looked at costs nothing. Handlers run in the middle of the
 * program.
 */
public final class Probes {
  private final Instrumenter instrumenter;
  private final ModuleFrames modules;
  private final CyclicAssumption noSteps = new CyclicAssumption("no steps");
  private Restarts restarts;

  public Probes(Engine engine) {
    this.instrumenter = ProbeInstrument.of(engine);
    this.modules = new ModuleFrames(instrumenter);
  }

  /** The variables of the modules that began since. */
  public ModuleFrames modules() {
    return modules;
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
            roots,
            event -> {
              modules.loaded(event.getNode().getRootNode());
              handler.accept(event.getSourceSection().getSource());
            },
            true);
    return binding::dispose;
  }

  /** Begins to follow the program's steps; calls that begin from now on can begin anew. */
  public Probe steps(Steps handler) {
    Restarts begun = new Restarts(instrumenter);
    restarts = begun;
    StepProbe probe = new StepProbe(instrumenter, begun, handler, noSteps);
    return () -> {
      probe.remove();
      begun.remove();
    };
  }

  /** The one who follows steps begins to be active. JS thread. */
  public void stepsWanted() {
    noSteps.invalidate();
  }

  /** Runs a handler before each call in the text of a function. */
  public Probe callsIn(SourceSection function, Consumer<Spot> handler) {
    SourceSectionFilter filter =
        SourceSectionFilter.newBuilder()
            .tagIs(CallTag.class)
            .sourceIs(function.getSource())
            .indexIn(function.getCharIndex(), function.getCharLength())
            .includeInternal(false)
            .build();
    EventBinding<?> binding =
        instrumenter.attachExecutionEventFactory(
            filter, context -> new AtStart(context, restarts, handler));
    return binding::dispose;
  }

  /** Runs a handler each time the program comes to a place. */
  public Probe at(Source source, BreakLocation place, BreakLocations all, Consumer<Spot> handler) {
    SourceSectionFilter.Builder filter =
        SourceSectionFilter.newBuilder().sourceIs(source).includeInternal(false);
    EventBinding<?> binding;
    if (place.is(Kind.RETURN)) {
      binding =
          instrumenter.attachExecutionEventFactory(
              filter.tagIs(StatementTag.class, RootTag.class).build(),
              new ReturnNodes(place, all, restarts, handler));
    } else {
      int line = source.getLineNumber(place.offset());
      filter.tagIs(StatementTag.class, CallTag.class, ExpressionTag.class).lineIn(line, 1);
      binding =
          instrumenter.attachExecutionEventFactory(
              filter.build(), context -> nodeAt(context, place, all, handler));
    }
    return binding::dispose;
  }

  private ExecutionEventNode nodeAt(
      EventContext context, BreakLocation place, BreakLocations all, Consumer<Spot> handler) {
    SourceSection section = context.getInstrumentedSourceSection();
    boolean matches =
        (context.hasTag(StatementTag.class) && place.equals(all.ofStatement(section)))
            || (place.is(Kind.CALL) && context.hasTag(CallTag.class) && isAt(section, place))
            || (place.is(Kind.STATEMENT)
                && context.hasTag(ExpressionTag.class)
                && isAt(section, place));
    // What makes a CommonJS module's function has the text of that function, which begins with its
    // first statement.
    return matches
            && !hasParentAt(context, StatementTag.class)
            && !FrameView.isWrapper(context.getInstrumentedNode().getRootNode())
        ? new AtStart(context, restarts, handler)
        : null;
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

  /** Runs a handler each time the program throws something, before it goes through any call. */
  public Probe exceptions(Consumer<Thrown> handler) {
    SourceSectionFilter filter =
        SourceSectionFilter.newBuilder()
            .tagIs(StatementTag.class, RootTag.class)
            .includeInternal(false)
            .build();
    ThrowNodes nodes = new ThrowNodes(handler, restarts);
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
            filter, context -> new AtStart(context, restarts, handler));
    return binding::dispose;
  }

  private static final class AtStart extends LookingNode {
    private final Consumer<Spot> handler;

    AtStart(EventContext context, Restarts restarts, Consumer<Spot> handler) {
      super(context, restarts);
      this.handler = handler;
    }

    @Override
    protected void onEnter(VirtualFrame frame) {
      if (!resumes(frame)) {
        look(frame.materialize(), null, handler);
      }
    }
  }
}
