package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotTypeException;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.nodes.JSFrameSlot;
import com.oracle.truffle.js.nodes.access.ScopeFrameNode;
import com.oracle.truffle.js.nodes.function.BlockScopeNode;
import com.oracle.truffle.js.runtime.JSFrameUtil;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.Dead;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.Js;
import java.util.ArrayList;
import java.util.List;

/**
 * The scopes a function closes over, innermost first, as objects made for showing. Their values are
 * those of now; variables no inner function uses are left out, as V8 does.
 */
final class Scopes {
  private final List<Object> scopes = new ArrayList<>();

  private Scopes() {}

  static Object of(JSFunctionObject function) {
    Scopes scopes = new Scopes();
    // The language's own functions and those of builtin modules close over nothing to be seen.
    if (FunctionTexts.sectionOf(function) != null) {
      scopes.frames(function.getEnclosingFrame());
      scopes.global(function.getRealm());
    }
    return scopes.toList();
  }

  /** The scopes of a suspended generator, whose own variables come first. */
  static Object ofGenerator(Frame frame, JSFunctionObject function) {
    Scopes scopes = new Scopes();
    Object local = Js.object();
    copy(frame, local, false);
    scopes.add("Local", function, local);
    scopes.frames(function.getEnclosingFrame());
    scopes.global(function.getRealm());
    return scopes.toList();
  }

  private Object toList() {
    return Marks.mark(
        Js.array(scopes.toArray()), "internal#scopeList", "Array", "Scopes[" + scopes.size() + "]");
  }

  private void frames(Frame innermost) {
    Frame frame = innermost;
    while (isFrame(frame)) {
      Object variables = Js.object();
      boolean isBlock = isBlock(frame);
      JSFunctionObject function = JSFrameUtil.getFunctionObject(frame);
      boolean any = copy(frame, variables, true);
      Frame outer = parentOf(frame);
      // The body of a function may have a frame of its own besides that of the parameters.
      while (!isBlock
          && ScopeFrameNode.isBlockScopeFrame(frame)
          && isFrame(outer)
          && JSFrameUtil.getFunctionObject(outer) == function) {
        any |= copy(outer, variables, true);
        frame = outer;
        outer = parentOf(frame);
      }
      if (any) {
        add(isBlock ? "Block" : "Closure", function, variables);
      }
      frame = outer;
    }
  }

  private static boolean isFrame(Frame frame) {
    return frame != null && frame != JSFrameUtil.NULL_MATERIALIZED_FRAME;
  }

  /** Whether a frame is that of a block within a function's body. */
  private static boolean isBlock(Frame frame) {
    if (!ScopeFrameNode.isBlockScopeFrame(frame)) {
      return false;
    }
    JSFunctionObject function = JSFrameUtil.getFunctionObject(frame);
    if (!(JSFunction.getCallTarget(function) instanceof RootCallTarget target)) {
      return true;
    }
    return NodeUtil.findAllNodeInstances(
            target.getRootNode(), BlockScopeNode.FrameBlockScopeNode.class)
        .stream()
        .noneMatch(
            node ->
                node.getFrameDescriptor() == frame.getFrameDescriptor() && node.isFunctionBlock());
  }

  /** The frame around a frame; null for none. */
  static Frame parentOf(Frame frame) {
    if (ScopeFrameNode.isBlockScopeFrame(frame)) {
      FrameDescriptor descriptor = frame.getFrameDescriptor();
      for (int i = 0; i < descriptor.getNumberOfSlots(); i++) {
        if (ScopeFrameNode.PARENT_SCOPE_IDENTIFIER.equals(descriptor.getSlotName(i))
            && frame.getObject(i) instanceof Frame parent) {
          return parent;
        }
      }
    }
    return JSFrameUtil.getParentFrame(frame);
  }

  private void add(String kind, JSFunctionObject function, Object variables) {
    String name = function == null ? "" : ClassNames.nameOf(function);
    boolean hasName = !name.isEmpty() && !name.startsWith(":");
    scopes.add(
        Marks.mark(
            variables, "internal#scope", "Object", hasName ? kind + " (" + name + ")" : kind));
  }

  /** Copies the variables of a frame; false when there are none. */
  private static boolean copy(Frame frame, Object variables, boolean onlyCaptured) {
    FrameDescriptor descriptor = frame.getFrameDescriptor();
    boolean any = false;
    for (int i = 0; i < descriptor.getNumberOfSlots(); i++) {
      if (!(descriptor.getSlotName(i) instanceof TruffleString name)
          || JSFrameUtil.isInternal(descriptor, i)
          || JSFrameUtil.isThisSlot(descriptor, i)
          || name.equals(ScopeFrameNode.PARENT_SCOPE_IDENTIFIER)
          || name.toJavaStringUncached().startsWith("#")
          || (onlyCaptured && !isCaptured(descriptor, i))) {
        continue;
      }
      Js.setKey(variables, name, valueAt(frame, i));
      any = true;
    }
    return any;
  }

  private static boolean isCaptured(FrameDescriptor descriptor, int slot) {
    return JSFrameUtil.isClosedOver(JSFrameSlot.fromIndexedFrameSlot(descriptor, slot));
  }

  /** A variable in its dead zone counts as undefined. */
  private static Object valueAt(Frame frame, int slot) {
    try {
      Object value = frame.getValue(slot);
      boolean isSet =
          value != null
              && value != Dead.instance()
              && (JSRuntime.isJSPrimitive(value) || value instanceof JSDynamicObject);
      return isSet ? value : Undefined.instance;
    } catch (FrameSlotTypeException _) {
      return Undefined.instance;
    }
  }

  private void global(JSRealm realm) {
    JSDynamicObject lexicals = realm.getGlobalScope();
    if (lexicals instanceof JSObject && !JSObject.ownPropertyKeys(lexicals).isEmpty()) {
      scopes.add(view(lexicals, "Script"));
    }
    scopes.add(view(realm.getGlobalObject(), "Global"));
  }

  private static Object view(JSDynamicObject object, String name) {
    return Marks.view(object, "internal#scope", "Object", name);
  }
}
