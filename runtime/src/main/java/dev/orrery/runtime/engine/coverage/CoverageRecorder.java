package dev.orrery.runtime.engine.coverage;

import com.oracle.truffle.api.instrumentation.EventBinding;
import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.api.instrumentation.SourceFilter;
import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.nodes.instrumentation.JSTags;
import com.oracle.truffle.js.runtime.JSContext;
import dev.orrery.runtime.inspect.Coverage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts by instruments on statements and expressions. */
public final class CoverageRecorder implements Coverage {
  private static final Class<?>[] COUNTED = {
    StandardTags.StatementTag.class,
    StandardTags.CallTag.class,
    StandardTags.ExpressionTag.class,
    JSTags.ControlFlowRootTag.class,
    JSTags.ControlFlowBlockTag.class,
    JSTags.FunctionCallTag.class,
    JSTags.ReadVariableTag.class,
    JSTags.ReadPropertyTag.class,
    JSTags.ReadElementTag.class,
    JSTags.LiteralTag.class,
    JSTags.BinaryOperationTag.class,
    JSTags.UnaryOperationTag.class,
    JSTags.WriteVariableTag.class,
    JSTags.WritePropertyTag.class,
    JSTags.WriteElementTag.class,
    JSTags.ObjectAllocationTag.class
  };

  /** The engine's names for what runs a script or module itself. */
  private static final Set<String> SCRIPTS = Set.of(":program", ":module:eval");

  private final JSContext context;
  private final Map<Source, Counts> scripts = new LinkedHashMap<>();
  private final Map<Source, List<FunctionPlan>> plans = new LinkedHashMap<>();
  private final List<EventBinding<?>> bindings = new ArrayList<>();

  /** Starts counting. */
  public CoverageRecorder(Instrumenter instrumenter, JSContext context) {
    this.context = context;
    SourceFilter programs = SourceFilter.newBuilder().includeInternal(false).build();
    bindings.add(
        instrumenter.attachExecutionEventFactory(
            SourceSectionFilter.newBuilder()
                .sourceFilter(programs)
                .tagIs(COUNTED)
                .includeInternal(false)
                .build(),
            at -> {
              SourceSection section = at.getInstrumentedSourceSection();
              return new CountingNode(
                  counts(section.getSource())
                      .node(
                          section.getCharIndex(),
                          section.getCharLength(),
                          at.getInstrumentedNode().getClass()));
            }));
    bindings.add(
        instrumenter.attachExecutionEventFactory(
            SourceSectionFilter.newBuilder()
                .sourceFilter(programs)
                .tagIs(StandardTags.RootTag.class)
                .includeInternal(false)
                .build(),
            at -> {
              SourceSection section = at.getInstrumentedSourceSection();
              Counts counts = counts(section.getSource());
              String name = at.getInstrumentedNode().getRootNode().getName();
              return new CountingNode(
                  SCRIPTS.contains(String.valueOf(name))
                      ? counts.script()
                      : counts.root(section.getCharIndex(), section.getCharEndIndex()));
            }));
  }

  private Counts counts(Source source) {
    return scripts.computeIfAbsent(source, _ -> new Counts());
  }

  @Override
  public List<Script> take() {
    List<Script> taken = new ArrayList<>();
    List.copyOf(scripts.entrySet())
        .forEach(
            entry -> {
              if (!entry.getValue().isEmpty()) {
                taken.add(script(entry.getKey(), entry.getValue()));
              }
            });
    return taken;
  }

  private Script script(Source source, Counts counts) {
    List<FunctionPlan> found = plans.computeIfAbsent(source, key -> Plans.of(key, context));
    counts.setFunctions(found);
    List<Function> functions = new ArrayList<>();
    for (FunctionPlan plan : found) {
      long calls = counts.calls(plan);
      List<Range> ranges = RangeTree.of(plan, calls, counts);
      functions.add(new Function(plan.name, ranges, calls > 0 || ranges.size() > 1));
    }
    return new Script(source, functions);
  }

  @Override
  public void reset() {
    scripts.values().forEach(Counts::reset);
  }

  @Override
  public void close() {
    bindings.forEach(EventBinding::dispose);
    bindings.clear();
  }
}
