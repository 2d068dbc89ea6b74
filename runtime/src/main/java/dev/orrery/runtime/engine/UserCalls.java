package dev.orrery.runtime.engine;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.EventBinding;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.instrumentation.ExecutionEventNodeFactory;
import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags.CallTag;
import com.oracle.truffle.api.instrumentation.StandardTags.ExpressionTag;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.nodes.access.JSReadFrameSlotNode;
import com.oracle.truffle.js.nodes.control.AbstractAwaitNode;
import com.oracle.truffle.js.nodes.instrumentation.JSTags.ControlFlowBranchTag;
import com.oracle.truffle.js.nodes.promise.AsyncRootNode;
import com.oracle.truffle.js.runtime.objects.PromiseCapabilityRecord;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps count of the calls and awaits of the program that are in progress, so that the place where
 * something was started is known without a walk of the stack. They are instrumented while this is
 * attached, and cost a few instructions each; those of builtin modules never are. Checked with
 * GraalJS 25.0.3. Loop thread only.
 */
final class UserCalls {
  private static final int FIRST_SIZE = 64;
  private static final String CONTINUATION = "<asynccontext>";

  private final UserSites sites;
  private Entry[] stack = new Entry[FIRST_SIZE];

  /** For each await on the stack how its function goes on, GraalJS's array; null for calls. */
  private Object[][] continuations = new Object[FIRST_SIZE][];

  private int depth;
  private final List<EventBinding<?>> bindings = new ArrayList<>();

  UserCalls(UserSites sites) {
    this.sites = sites;
  }

  boolean isAttached() {
    return !bindings.isEmpty();
  }

  /** Begins to follow calls. Those in progress are not known. */
  void attach(Instrumenter instrumenter) {
    depth = 0;
    follow(instrumenter, context -> new Call(context.getInstrumentedNode()), CallTag.class);
    // No tag is the await's alone: conditions have these two as well.
    follow(instrumenter, this::followAwait, ControlFlowBranchTag.class, ExpressionTag.class);
  }

  /** {@code tags}: all of which a node must have. */
  @SafeVarargs
  private void follow(
      Instrumenter instrumenter, ExecutionEventNodeFactory factory, Class<? extends Tag>... tags) {
    SourceSectionFilter.Builder filter = SourceSectionFilter.newBuilder().includeInternal(false);
    for (Class<? extends Tag> tag : tags) {
      filter.tagIs(tag);
    }
    bindings.add(instrumenter.attachExecutionEventFactory(filter.build(), factory));
  }

  private ExecutionEventNode followAwait(EventContext context) {
    Node node = context.getInstrumentedNode();
    return node instanceof AbstractAwaitNode ? new Await(node) : null;
  }

  void detach() {
    bindings.forEach(EventBinding::dispose);
    bindings.clear();
  }

  /** The innermost call or await in the program's code; null when none of it runs. */
  Site current() {
    return depth == 0 ? null : stack[depth - 1].site();
  }

  /**
   * The promise of the async function that awaits at this moment; null if what goes on is no await,
   * or that of an async generator, which are not followed.
   */
  Object awaiting() {
    if (depth == 0 || !(stack[depth - 1] instanceof Await)) {
      return null;
    }
    Object owner =
        continuations[depth - 1][AsyncRootNode.GENERATOR_OBJECT_OR_PROMISE_CAPABILITY_INDEX];
    return owner instanceof PromiseCapabilityRecord capability ? capability.getPromise() : null;
  }

  private void enter(Entry entry, Object[] continuation) {
    if (CompilerDirectives.injectBranchProbability(
        CompilerDirectives.SLOWPATH_PROBABILITY, depth == stack.length)) {
      grow();
    }
    continuations[depth] = continuation;
    stack[depth++] = entry;
  }

  @TruffleBoundary
  private void grow() {
    stack = Arrays.copyOf(stack, depth * 2);
    continuations = Arrays.copyOf(continuations, depth * 2);
  }

  private void leave() {
    if (depth > 0) {
      continuations[--depth] = null;
    }
  }

  /** An expression of the program's that others may go on behind. */
  private abstract class Entry extends ExecutionEventNode {
    private final Node node;
    private Site site;

    Entry(Node node) {
      this.node = node;
    }

    Site site() {
      if (site == null) {
        site = sites.siteOf(node);
      }
      return site;
    }

    @Override
    protected void onReturnValue(VirtualFrame frame, Object result) {
      leave();
    }

    @Override
    protected void onReturnExceptional(VirtualFrame frame, Throwable exception) {
      leave();
    }

    /** A function that stops inside of the expression leaves it as well. */
    @Override
    protected void onYield(VirtualFrame frame, Object value) {
      leave();
    }
  }

  private final class Call extends Entry {
    Call(Node node) {
      super(node);
    }

    @Override
    protected void onEnter(VirtualFrame frame) {
      enter(this, null);
    }
  }

  private final class Await extends Entry {
    private final int continuationSlot;

    Await(Node node) {
      super(node);
      this.continuationSlot = continuationSlot(node);
    }

    /** Every await reads this variable, which the compiler made up. */
    private static int continuationSlot(Node await) {
      for (Node child : await.getChildren()) {
        if (child instanceof JSReadFrameSlotNode read
            && CONTINUATION.equals(String.valueOf(read.getIdentifier()))) {
          return read.getSlotIndex();
        }
      }
      throw new IllegalStateException("an await without " + CONTINUATION);
    }

    @Override
    protected void onEnter(VirtualFrame frame) {
      enter(this, (Object[]) frame.getObject(continuationSlot));
    }
  }
}
