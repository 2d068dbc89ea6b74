package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.EventBinding;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags.RootTag;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.js.nodes.control.AsyncFunctionBodyNode;
import com.oracle.truffle.js.nodes.control.AsyncGeneratorBodyNode;
import com.oracle.truffle.js.nodes.control.GeneratorBodyNode;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Lets calls begin anew: those that began while this was there, as an earlier one has no place to
 * begin at.
 */
final class Restarts {
  private static final String OWN = "dev.orrery.";

  private final EventBinding<?> binding;

  Restarts(Instrumenter instrumenter) {
    SourceSectionFilter roots =
        SourceSectionFilter.newBuilder().tagIs(RootTag.class).includeInternal(false).build();
    this.binding = instrumenter.attachExecutionEventFactory(roots, this::entry);
  }

  private ExecutionEventNode entry(EventContext context) {
    RootNode root = context.getInstrumentedNode().getRootNode();
    return isResumable(root)
        ? null
        : new Entry(root.getFrameDescriptor().findOrAddAuxiliarySlot(this));
  }

  /** Generators and async functions leave off in the midst and go on; such calls stay as they are. */
  private static boolean isResumable(RootNode root) {
    return (root instanceof JavaScriptRootNode js && js.isResumption())
        || NodeUtil.findFirstNodeInstance(root, AsyncFunctionBodyNode.class) != null
        || NodeUtil.findFirstNodeInstance(root, GeneratorBodyNode.class) != null
        || NodeUtil.findFirstNodeInstance(root, AsyncGeneratorBodyNode.class) != null;
  }

  void remove() {
    binding.dispose();
  }

  /** To be thrown so that a call begins anew; {@code frame}: that call's own. */
  @SuppressWarnings("removal")
  ThreadDeath unwind(EventContext context, Object frame) {
    return context.createUnwind(frame, binding);
  }

  /**
   * The frames of the calls that can begin anew. What is called by the runtime can, but nothing
   * below that: the runtime would not know.
   */
  Set<Object> possible() {
    Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Truffle.getRuntime().iterateFrames(instance -> add(instance, found) ? null : Boolean.TRUE);
    return found;
  }

  /** Returns whether calls below may begin anew as well. */
  private boolean add(FrameInstance instance, Set<Object> found) {
    RootNode root = ((RootCallTarget) instance.getCallTarget()).getRootNode();
    if (root instanceof Spot.Suspension) {
      return true;
    }
    if (isResumable(root) || root.getClass().getName().startsWith(OWN)) {
      return false;
    }
    Frame frame = instance.getFrame(FrameAccess.MATERIALIZE);
    FrameDescriptor descriptor = frame.getFrameDescriptor();
    Integer slot = descriptor.getAuxiliarySlots().get(this);
    if (slot != null && frame.getAuxiliarySlot(slot) == this) {
      found.add(frame);
    }
    return true;
  }

  private final class Entry extends ExecutionEventNode {
    private final int slot;

    Entry(int slot) {
      this.slot = slot;
    }

    @Override
    protected void onEnter(VirtualFrame frame) {
      frame.setAuxiliarySlot(slot, Restarts.this);
    }

    @Override
    protected Object onUnwind(VirtualFrame frame, Object info) {
      MaterializedFrame own = frame.materialize();
      if (own != info) {
        return null;
      }
      forget(own);
      return ProbeNode.UNWIND_ACTION_REENTER;
    }

    /** Its variables are to be as if it had not run. */
    private static void forget(MaterializedFrame frame) {
      FrameDescriptor descriptor = frame.getFrameDescriptor();
      for (int i = 0; i < descriptor.getNumberOfSlots(); i++) {
        frame.setObject(i, descriptor.getDefaultValue());
      }
    }
  }
}
