package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.debug.DebuggerTags.AlwaysHalt;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.EventBinding;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags.RootTag;
import com.oracle.truffle.api.instrumentation.StandardTags.StatementTag;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.utilities.CyclicAssumption;
import com.oracle.truffle.js.nodes.control.TopLevelAwaitModuleBodyNode;
import com.oracle.truffle.js.nodes.control.YieldException;

/** Follows the program from statement to statement while someone moves through it. */
final class StepProbe {
  private final Steps handler;
  private final Restarts restarts;
  private final EventBinding<?> binding;

  private final CyclicAssumption noSteps;

  StepProbe(Instrumenter instrumenter, Restarts restarts, Steps handler, CyclicAssumption noSteps) {
    this.handler = handler;
    this.noSteps = noSteps;
    this.restarts = restarts;
    SourceSectionFilter filter =
        SourceSectionFilter.newBuilder()
            .tagIs(StatementTag.class, RootTag.class, AlwaysHalt.class)
            .includeInternal(false)
            .build();
    this.binding = instrumenter.attachExecutionEventFactory(filter, this::node);
  }

  void remove() {
    binding.dispose();
  }

  private ExecutionEventNode node(EventContext context) {
    if (context.hasTag(AlwaysHalt.class)) {
      return new Halt(context);
    }
    if (context.hasTag(RootTag.class)) {
      RootNode root = context.getInstrumentedNode().getRootNode();
      boolean isAsyncModule =
          NodeUtil.findFirstNodeInstance(root, TopLevelAwaitModuleBodyNode.class) != null;
      return isAsyncModule
          ? new Module(context)
          : ReturnNodes.isFunction(root) ? new Function(context) : null;
    }
    return new Statement(context);
  }

  /** Costs nothing in compiled code as long as the handler is not active. */
  private abstract class Following extends LookingNode {
    @CompilationFinal private Assumption idle;

    Following(EventContext context) {
      super(context, restarts);
      idle = handler.isActive() ? Assumption.NEVER_VALID : noSteps.getAssumption();
    }

    final boolean isActive() {
      if (idle.isValid()) {
        return false;
      }
      CompilerDirectives.transferToInterpreterAndInvalidate();
      if (handler.isActive()) {
        return true;
      }
      idle = noSteps.getAssumption();
      return false;
    }
  }

  private final class Statement extends Following {
    Statement(EventContext context) {
      super(context);
    }

    @Override
    protected void onEnter(VirtualFrame frame) {
      if (!resumes(frame) && isActive()) {
        CompilerDirectives.transferToInterpreter();
        look(frame.materialize(), null, handler::statement);
      }
    }
  }

  private final class Halt extends LookingNode {
    Halt(EventContext context) {
      super(context, restarts);
    }

    @Override
    protected void onEnter(VirtualFrame frame) {
      CompilerDirectives.transferToInterpreter();
      look(frame.materialize(), null, handler::debuggerStatement);
    }
  }

  /** A module that waits at its top level: it runs elsewhere. */
  private final class Module extends Following {
    Module(EventContext context) {
      super(context);
    }

    @Override
    protected void onEnter(VirtualFrame frame) {
      if (isActive() && ModuleLinking.isLinking(frame)) {
        CompilerDirectives.transferToInterpreter();
        look(frame.materialize(), null, handler::links);
      }
    }
  }

  /** A function, script or module, from its beginning to its end. */
  private final class Function extends Following {
    Function(EventContext context) {
      super(context);
    }

    @Override
    protected void onEnter(VirtualFrame frame) {
      if (isActive()) {
        CompilerDirectives.transferToInterpreter();
        if (ModuleLinking.isLinking(frame)) {
          look(frame.materialize(), null, handler::links);
        } else {
          begins(frame.materialize());
        }
      }
    }

    @Override
    protected void onReturnValue(VirtualFrame frame, Object result) {
      if (isActive() && !ModuleLinking.isLinking(frame)) {
        CompilerDirectives.transferToInterpreter();
        Object other = look(frame.materialize(), result, handler::returns);
        if (other != null) {
          throw unwind(other);
        }
      }
    }

    @Override
    protected void onReturnExceptional(VirtualFrame frame, Throwable exception) {
      if (isActive() && !ModuleLinking.isLinking(frame)) {
        CompilerDirectives.transferToInterpreter();
        leaves(frame.materialize(), exception instanceof YieldException);
      }
    }

    @Override
    protected Object onUnwind(VirtualFrame frame, Object info) {
      return info;
    }

    @TruffleBoundary
    @SuppressWarnings("removal")
    private ThreadDeath unwind(Object other) {
      return context.createUnwind(other);
    }

    @TruffleBoundary
    private void begins(MaterializedFrame frame) {
      handler.begins(new FrameView(node, frame).identity());
    }

    @TruffleBoundary
    private void leaves(MaterializedFrame frame, boolean isWaiting) {
      Object call = new FrameView(node, frame).identity();
      if (isWaiting) {
        handler.waits(call);
      } else {
        handler.fails(call);
      }
    }
  }
}
