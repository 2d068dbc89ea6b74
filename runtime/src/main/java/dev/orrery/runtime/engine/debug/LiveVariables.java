package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.nodes.access.ScopeFrameNode;
import com.oracle.truffle.js.nodes.control.TryCatchNode;
import com.oracle.truffle.js.nodes.function.BlockScopeNode;
import com.oracle.truffle.js.runtime.JSFrameUtil;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import java.util.ArrayList;
import java.util.List;

/** The variables that a call can reach, as the engine keeps them: innermost first. */
final class LiveVariables {
  private final List<LiveVariable> local = new ArrayList<>();
  private final List<Outer> outer = new ArrayList<>();
  private final List<With> withs = new ArrayList<>();

  /**
   * A frame around the function.
   *
   * @param function whose frame it is
   * @param isBlock whether it is that of a block within the function
   */
  record Outer(JSFunctionObject function, boolean isBlock, List<LiveVariable> variables) {}

  /** The object of a {@code with} statement on a line counted from 1. */
  record With(int line, Object object) {}

  private LiveVariables() {}

  static LiveVariables of(FrameView call) {
    LiveVariables live = new LiveVariables();
    live.addLocal(call.node(), call.functionFrame());
    live.addOuter(JSFrameUtil.getParentFrame(call.functionFrame()));
    return live;
  }

  /** Those of a frame that is known otherwise, and of those around it. */
  static LiveVariables ofFrame(MaterializedFrame frame) {
    LiveVariables live = new LiveVariables();
    live.addOuter(frame);
    return live;
  }

  /** The innermost frame that functions made at a place keep. */
  static MaterializedFrame innermost(FrameView call) {
    for (Node node = call.node().getParent(); node != null; node = node.getParent()) {
      if (node instanceof BlockScopeNode.FrameBlockScopeNode scope
          && current(scope, call.functionFrame()) instanceof Frame frame) {
        return frame.materialize();
      }
    }
    return call.functionFrame();
  }

  /** Those of the function itself. */
  List<LiveVariable> local() {
    return local;
  }

  /** Those around it. The engine keeps no more frames than the function needs. */
  List<Outer> outer() {
    return outer;
  }

  List<With> withs() {
    return withs;
  }

  private void addLocal(Node place, MaterializedFrame function) {
    Frame block = null;
    Node inner = place;
    for (Node node = place.getParent(); node != null; node = node.getParent()) {
      BlockScopeNode scope = scopeOf(node, inner);
      inner = node;
      if (scope != null) {
        if (scope instanceof BlockScopeNode.FrameBlockScopeNode framed) {
          Frame frame = block == null ? current(framed, function) : block;
          // Code such as a class has frames that are within the place.
          while (frame != null && frame.getFrameDescriptor() != framed.getFrameDescriptor()) {
            frame = parentBlock(frame);
          }
          if (frame != null) {
            addAll(frame, local, 0, frame.getFrameDescriptor().getNumberOfSlots());
            block = parentBlock(frame);
          }
        }
        addAll(function, local, scope.getFrameStart(), scope.getFrameEnd());
      }
    }
    FrameDescriptor descriptor = function.getFrameDescriptor();
    for (int i = 0; i < descriptor.getNumberOfSlots(); i++) {
      if (!JSFrameUtil.isHoistedFromBlock(descriptor, i)) {
        add(function, local, i);
      }
    }
    local.add(new LiveVariable.Arguments(function));
  }

  /** The scope that a node makes for a part of it; null if it makes none. */
  private static BlockScopeNode scopeOf(Node node, Node part) {
    if (node instanceof BlockScopeNode scope) {
      return scope;
    }
    if (node instanceof TryCatchNode && node.getChildren().iterator().next() != part) {
      // The variables of a catch clause: a scope beside its block, not around it.
      for (Node child : node.getChildren()) {
        if (child instanceof BlockScopeNode scope && scope.getBlock() == null) {
          return scope;
        }
      }
    }
    return null;
  }

  private static Frame current(
      BlockScopeNode.FrameBlockScopeNode node, MaterializedFrame function) {
    return node.getBlockScope((VirtualFrame) function) instanceof Frame frame ? frame : null;
  }

  private void addAll(Frame frame, List<LiveVariable> list, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      add(frame, list, i);
    }
  }

  private void add(Frame frame, List<LiveVariable> list, int slot) {
    FrameDescriptor descriptor = frame.getFrameDescriptor();
    Object name = descriptor.getSlotName(slot);
    if (ScopeFrameNode.EVAL_SCOPE_IDENTIFIER.equals(name)) {
      if (frame.getValue(slot) instanceof JSObject object) {
        for (Object key : JSObject.ownPropertyKeys(object)) {
          list.add(new LiveVariable.InObject(key.toString(), object));
        }
      }
    } else if (name instanceof TruffleString text) {
      if (!JSFrameUtil.isInternal(descriptor, slot) && !JSFrameUtil.isThisSlot(descriptor, slot)) {
        list.add(new LiveVariable.InFrame(text.toJavaStringUncached(), frame, slot));
      }
    } else if (name != null && name.toString().startsWith(":with:")) {
      int line = Integer.parseInt(name.toString().substring(":with:".length()));
      if (frame.getValue(slot) instanceof JSDynamicObject object && object != Undefined.instance) {
        withs.add(new With(line, object));
      }
    }
  }

  private void addOuter(MaterializedFrame innermost) {
    Frame frame = innermost;
    while (frame != null && frame != JSFrameUtil.NULL_MATERIALIZED_FRAME) {
      List<LiveVariable> variables = new ArrayList<>();
      addAll(frame, variables, 0, frame.getFrameDescriptor().getNumberOfSlots());
      boolean isBlock = ScopeFrameNode.isBlockScopeFrame(frame);
      if (!isBlock) {
        variables.add(new LiveVariable.Arguments(frame));
      }
      outer.add(new Outer(JSFrameUtil.getFunctionObject(frame), isBlock, variables));
      Frame around = parentBlock(frame);
      frame = around == null ? JSFrameUtil.getParentFrame(frame) : around;
    }
  }

  /** The frame around a block's; null if that is not in the same function. */
  private static Frame parentBlock(Frame block) {
    return ScopeFrameNode.isBlockScopeFrame(block)
            && block.getObject(ScopeFrameNode.PARENT_SCOPE_SLOT_INDEX) instanceof Frame parent
        ? parent
        : null;
  }
}
