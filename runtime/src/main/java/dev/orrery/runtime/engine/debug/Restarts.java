package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.EventBinding;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags.RootTag;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Lets the calls of functions around a place begin anew: those that begin while this is there. */
final class Restarts {
  private final Set<Object> live = Collections.newSetFromMap(new IdentityHashMap<>());
  private final EventBinding<?> binding;

  Restarts(Instrumenter instrumenter, Source source, int offset) {
    SourceSectionFilter roots =
        SourceSectionFilter.newBuilder()
            .tagIs(RootTag.class)
            .sourceIs(source)
            .includeInternal(false)
            .build();
    this.binding =
        instrumenter.attachExecutionEventFactory(
            roots, context -> contains(context, offset) ? new Entry() : null);
  }

  private static boolean contains(EventContext context, int offset) {
    SourceSection function = context.getInstrumentedNode().getRootNode().getSourceSection();
    return function != null
        && function.getCharIndex() <= offset
        && offset <= function.getCharEndIndex();
  }

  void remove() {
    binding.dispose();
  }

  /** To be thrown in the call that is to begin anew; {@code frame}: that call's own. */
  @SuppressWarnings("removal")
  ThreadDeath unwind(EventContext context, Object frame) {
    return context.createUnwind(frame, binding);
  }

  /** Whether that call began while this was there. */
  boolean canRestart(Object frame) {
    return live.contains(frame);
  }

  private final class Entry extends ExecutionEventNode {
    @Override
    protected void onEnter(VirtualFrame frame) {
      begun(frame.materialize());
    }

    @Override
    protected void onReturnValue(VirtualFrame frame, Object result) {
      ended(frame.materialize());
    }

    @Override
    protected void onReturnExceptional(VirtualFrame frame, Throwable exception) {
      ended(frame.materialize());
    }

    @Override
    protected Object onUnwind(VirtualFrame frame, Object info) {
      return frame.materialize() == info ? ProbeNode.UNWIND_ACTION_REENTER : null;
    }

    @TruffleBoundary
    private void begun(MaterializedFrame frame) {
      live.add(frame);
    }

    @TruffleBoundary
    private void ended(MaterializedFrame frame) {
      live.remove(frame);
    }
  }
}
