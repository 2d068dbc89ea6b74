package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotTypeException;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.nodes.JSFrameSlot;
import com.oracle.truffle.js.nodes.access.JSReadFrameSlotNode;
import com.oracle.truffle.js.nodes.access.JSWriteFrameSlotNode;
import com.oracle.truffle.js.nodes.access.ScopeFrameNode;
import com.oracle.truffle.js.nodes.module.ReadImportBindingNode;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSFrameUtil;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSArgumentsArray;
import com.oracle.truffle.js.runtime.builtins.JSArgumentsObject;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSObjectFactory;
import com.oracle.truffle.js.runtime.objects.Accessor;
import com.oracle.truffle.js.runtime.objects.Dead;
import com.oracle.truffle.js.runtime.objects.JSAttributes;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import dev.orrery.runtime.engine.Js;

/** A variable of a call, with its value. */
abstract class LiveVariable {
  private final String name;

  LiveVariable(String name) {
    this.name = name;
  }

  final String name() {
    return name;
  }

  /** Null while it is in its dead zone. */
  abstract Object read();

  /** Whether it can be assigned to. */
  abstract boolean isWritable();

  /** Whether a debugger can change it, which holds for constants as well. */
  boolean canBeSet() {
    return isWritable();
  }

  /** Only if it can be set. */
  abstract void write(Object value);

  /** Whether functions inside use it. */
  abstract boolean isCaptured();

  /** One that the engine keeps in a frame. */
  static final class InFrame extends LiveVariable {
    private final Frame frame;
    private final int slot;

    InFrame(String name, Frame frame, int slot) {
      super(name);
      this.frame = frame;
      this.slot = slot;
    }

    private FrameDescriptor descriptor() {
      return frame.getFrameDescriptor();
    }

    private JSFrameSlot description() {
      return JSFrameSlot.fromIndexedFrameSlot(descriptor(), slot);
    }

    @Override
    Object read() {
      try {
        Object value = frame.getValue(slot);
        if (value == null || value == Dead.instance()) {
          return null;
        }
        if (JSFrameUtil.isImportBinding(descriptor(), slot)) {
          return ReadImportBindingNode.create(
                  JSReadFrameSlotNode.create(description(), ScopeFrameNode.createCurrent(), false))
              .execute((VirtualFrame) frame);
        }
        return value instanceof Frame ? null : value;
      } catch (FrameSlotTypeException | GraalJSException _) {
        // What an imported name stands for may have no value yet.
        return null;
      }
    }

    @Override
    boolean isWritable() {
      return !JSFrameUtil.isConst(descriptor(), slot)
          && !JSFrameUtil.isImportBinding(descriptor(), slot)
          && read() != null;
    }

    @Override
    boolean canBeSet() {
      return !JSFrameUtil.isImportBinding(descriptor(), slot) && read() != null;
    }

    @Override
    void write(Object value) {
      JSWriteFrameSlotNode.create(description(), ScopeFrameNode.createCurrent(), null, false)
          .executeWrite((VirtualFrame) (MaterializedFrame) frame, value);
    }

    @Override
    boolean isCaptured() {
      return JSFrameUtil.isClosedOver(description());
    }
  }

  /** What a call was given: the engine makes an object of that only where the code uses it. */
  static final class Arguments extends LiveVariable {
    private final Frame frame;

    Arguments(Frame frame) {
      super("arguments");
      this.frame = frame;
    }

    @Override
    Object read() {
      if (!(JSFrameUtil.getFunctionObjectNoCast(frame) instanceof JSFunctionObject function)) {
        return null;
      }
      Object[] given =
          JSArguments.extractUserArguments(
              frame.getArguments(), function.getFunctionData().needsNewTarget() ? 1 : 0);
      JSRealm realm = JSFunction.getRealm(function);
      return function.getFunctionData().isStrict()
          ? strict(realm, given)
          : JSArgumentsArray.createNonStrictSlow(realm, given, function);
    }

    @Override
    boolean isWritable() {
      return false;
    }

    @Override
    void write(Object value) {
      throw new UnsupportedOperationException(name());
    }

    @Override
    boolean isCaptured() {
      return false;
    }
  }

  private static Object strict(JSRealm realm, Object[] given) {
    JSObjectFactory factory = realm.getContext().getStrictArgumentsFactory();
    JSArgumentsObject object =
        JSArgumentsArray.createUnmapped(
            factory.getShape(realm), factory.getPrototype(realm), given);
    factory.initProto(object, realm);
    int flags = JSAttributes.getDefaultNotEnumerable();
    JSObjectUtil.putDataProperty(object, JSArgumentsArray.LENGTH, given.length, flags);
    Object values = realm.getArrayProtoValuesIterator();
    JSObjectUtil.putDataProperty(object, Symbol.SYMBOL_ITERATOR, values, flags);
    Accessor thrower = realm.getThrowerAccessor();
    JSObject.defineOwnProperty(
        object,
        JSArgumentsArray.CALLEE,
        PropertyDescriptor.createAccessor(thrower.getGetter(), thrower.getSetter(), false, false));
    return object;
  }

  /** One that is always the same, such as the name of a function in itself. */
  static final class Constant extends LiveVariable {
    private final Object value;

    Constant(String name, Object value) {
      super(name);
      this.value = value;
    }

    @Override
    Object read() {
      return value;
    }

    @Override
    boolean isWritable() {
      return false;
    }

    @Override
    void write(Object other) {
      throw new UnsupportedOperationException(name());
    }

    @Override
    boolean isCaptured() {
      return true;
    }
  }

  /** A property of an object, such as one that sloppy eval code has declared. */
  static final class InObject extends LiveVariable {
    private final JSDynamicObject object;

    InObject(String name, JSDynamicObject object) {
      super(name);
      this.object = object;
    }

    @Override
    Object read() {
      return Js.get(object, name());
    }

    @Override
    boolean isWritable() {
      return true;
    }

    @Override
    void write(Object value) {
      JSObject.set(object, Strings.fromJavaString(name()), value);
    }

    @Override
    boolean isCaptured() {
      return true;
    }
  }
}
