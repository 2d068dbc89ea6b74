package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.SourceSectionFilter.IndexRange;
import com.oracle.truffle.api.instrumentation.StandardTags.RootBodyTag;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Which texts are modules, and the variables of those that began while this was there. The engine
 * gives a function that uses none of them no way to them; a debugger shows them all the same.
 *
 * <p>It must be there before modules begin, so that whoever attaches later finds them. Therefore it
 * looks only at code that begins where its text does, once, and not in compiled code: functions in
 * modules are not touched. JS thread only.
 */
public final class ModuleFrames {
  private static final IndexRange FIRST = IndexRange.byLength(1, 1);

  // Frames lead to their texts, which would keep the keys of a weak map.
  private final Map<Source, Reference<MaterializedFrame>> bySource = new WeakHashMap<>();

  private final Map<Source, Reference<MaterializedFrame>> calls = new WeakHashMap<>();

  /** Whether a text is the body of a function. */
  private final Map<Source, Boolean> wrapped = new WeakHashMap<>();

  /** Begins to keep them. */
  ModuleFrames(Instrumenter instrumenter) {
    SourceSectionFilter roots =
        SourceSectionFilter.newBuilder()
            .tagIs(RootBodyTag.class)
            .rootNameIs(name -> name == null || name.startsWith(":"))
            .lineStartsIn(FIRST)
            .columnStartsIn(FIRST)
            .includeInternal(false)
            .build();
    instrumenter.attachExecutionEventFactory(
        roots, context -> isModule(context) ? new Entry(context.getInstrumentedNode()) : null);
  }

  private static boolean isModule(EventContext context) {
    RootNode root = context.getInstrumentedNode().getRootNode();
    SourceSection section = root.getSourceSection();
    String name = root.getName();
    return section != null
        && section.getCharIndex() == 0
        && section.getCharLength() == section.getSource().getLength()
        && !":program".equals(name);
  }

  /** Code of a text was loaded. */
  void loaded(RootNode root) {
    SourceSection section = root.getSourceSection();
    if (section == null || !":program".equals(root.getName())) {
      return;
    }
    wrapped.put(section.getSource(), FrameView.isWrapper(root));
  }

  /** Whether a text is the body of a function, as those of CommonJS modules are. */
  boolean isFunctionBody(Source source) {
    Boolean known = wrapped.get(source);
    // The engine may have dropped the code that made the function.
    return known == null ? "file".equals(source.getURI().getScheme()) : known;
  }

  /** The frame of the call itself; null if it is not known. */
  MaterializedFrame callOf(Source source) {
    return frameOf(calls.get(source));
  }

  /** The frame that the module's functions keep; null if it is not known. */
  MaterializedFrame of(Source source) {
    return frameOf(bySource.get(source));
  }

  private static MaterializedFrame frameOf(Reference<MaterializedFrame> kept) {
    return kept == null ? null : kept.get();
  }

  private final class Entry extends ExecutionEventNode {
    private final Node node;

    Entry(Node node) {
      this.node = node;
    }

    @Override
    protected void onEnter(VirtualFrame frame) {
      if (CompilerDirectives.inInterpreter()) {
        begun(frame.materialize());
      }
    }

    @TruffleBoundary
    private void begun(MaterializedFrame frame) {
      FrameView view = new FrameView(node, frame);
      calls.put(view.source(), new SoftReference<>(view.functionFrame()));
      bySource.put(view.source(), new SoftReference<>(LiveVariables.innermost(view)));
    }
  }
}
