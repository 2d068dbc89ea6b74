package dev.orrery.runtime.engine;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.EventBinding;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags.CallTag;
import com.oracle.truffle.api.nodes.Node;
import dev.orrery.protocol.record.Site;
import java.util.Arrays;

/**
 * Keeps count of the program's calls in progress, so that the place where something was started is
 * known without a walk of the stack. Calls are instrumented while this is attached, and cost a few
 * instructions each; those of builtin modules never are. Checked with GraalJS 25.0.3. Loop thread
 * only.
 */
final class UserCalls {
  private static final int FIRST_SIZE = 64;

  private final UserSites sites;
  private Call[] stack = new Call[FIRST_SIZE];
  private int depth;
  private EventBinding<?> binding;

  UserCalls(UserSites sites) {
    this.sites = sites;
  }

  boolean isAttached() {
    return binding != null;
  }

  /** Begins to follow calls. Those in progress are not known. */
  void attach(Instrumenter instrumenter) {
    SourceSectionFilter calls =
        SourceSectionFilter.newBuilder().tagIs(CallTag.class).includeInternal(false).build();
    depth = 0;
    binding = instrumenter.attachExecutionEventFactory(calls, Call::new);
  }

  void detach() {
    binding.dispose();
    binding = null;
  }

  /** The innermost call in the program's code; null when none of it runs. */
  Site current() {
    return depth == 0 ? null : stack[depth - 1].site();
  }

  /** None of the program's calls is in progress. */
  void reset() {
    depth = 0;
  }

  @TruffleBoundary
  private void grow() {
    stack = Arrays.copyOf(stack, stack.length * 2);
  }

  /** A call expression of the program's. */
  private final class Call extends ExecutionEventNode {
    private final Node call;
    private Site site;

    Call(EventContext context) {
      this.call = context.getInstrumentedNode();
    }

    Site site() {
      if (site == null) {
        site = sites.siteOf(call);
      }
      return site;
    }

    @Override
    protected void onEnter(VirtualFrame frame) {
      if (CompilerDirectives.injectBranchProbability(
          CompilerDirectives.SLOWPATH_PROBABILITY, depth == stack.length)) {
        grow();
      }
      stack[depth++] = this;
    }

    @Override
    protected void onReturnValue(VirtualFrame frame, Object result) {
      leave();
    }

    @Override
    protected void onReturnExceptional(VirtualFrame frame, Throwable exception) {
      leave();
    }

    /** A generator that stops in the arguments of a call leaves the call as well. */
    @Override
    protected void onYield(VirtualFrame frame, Object value) {
      leave();
    }

    private void leave() {
      if (depth > 0) {
        depth--;
      }
    }
  }
}
