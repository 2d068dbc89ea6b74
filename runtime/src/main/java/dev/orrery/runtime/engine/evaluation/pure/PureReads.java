package dev.orrery.runtime.engine.evaluation.pure;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.Accessor;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.mirror.Getters;
import java.util.function.Function;

/** Reads properties without running code of the program. */
final class PureReads {
  private PureReads() {}

  /** A property of a value whose getters must not run. */
  static Object get(Object base, Object key) {
    return get(
        base,
        key,
        _ -> {
          throw new SideEffect();
        });
  }

  /** {@code runGetter}: gives the value of a getter of the program's. */
  static Object get(Object base, Object key, Function<Object, Object> runGetter) {
    if (base == Undefined.instance || Js.isNullish(base)) {
      throw new SideEffect();
    }
    JSDynamicObject start =
        base instanceof JSDynamicObject object && !(base instanceof Symbol)
            ? object
            : (JSDynamicObject) JSRuntime.toObject(base);
    for (JSDynamicObject at = start; at instanceof JSObject; at = JSObject.getPrototype(at)) {
      if (at instanceof JSProxyObject) {
        throw new SideEffect();
      }
      PropertyDescriptor own = JSObject.getOwnProperty(at, key);
      if (own != null) {
        return own.isDataDescriptor() ? own.getValue() : accessor(own, key, start, runGetter);
      }
    }
    return Undefined.instance;
  }

  /**
   * A private field, method or accessor of an object.
   *
   * @param member what the private name stands for in its class
   */
  static Object getPrivate(Object base, Object member, Function<Object, Object> runGetter) {
    if (!(base instanceof JSObject object)) {
      throw new SideEffect();
    }
    return switch (member) {
      case HiddenKey key when JSObjectUtil.hasHiddenProperty(object, key) ->
          JSObjectUtil.getHiddenProperty(object, key);
      case JSFunctionObject method -> method;
      case Accessor accessor when accessor.getGetter() != Undefined.instance ->
          runGetter.apply(accessor.getGetter());
      case null, default -> throw new SideEffect();
    };
  }

  /** Whether an object has a private field. */
  static boolean hasPrivate(Object base, Object member) {
    if (base instanceof JSObject object && member instanceof HiddenKey key) {
      return JSObjectUtil.hasHiddenProperty(object, key);
    }
    throw new SideEffect();
  }

  private static Object accessor(
      PropertyDescriptor own,
      Object key,
      JSDynamicObject receiver,
      Function<Object, Object> runGetter) {
    if (own.getGet() == Undefined.instance) {
      return Undefined.instance;
    }
    Object value = Getters.ofLanguage(own.getGet(), key, receiver);
    return value == null ? runGetter.apply(own.getGet()) : value;
  }
}
