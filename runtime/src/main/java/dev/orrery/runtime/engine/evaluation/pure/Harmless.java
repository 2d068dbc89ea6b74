package dev.orrery.runtime.engine.evaluation.pure;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.evaluation.pure.Builtins.Reach;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Whether functions of the language can be let loose on values: they call methods of the values
 * they are given, which must be the language's own, and read properties, which must not be getters
 * of the program.
 */
final class Harmless {
  private static final int MAX_OBJECTS = 10_000;

  private static final List<Object> HOOKS =
      List.of(
          Strings.fromJavaString("toString"),
          Strings.fromJavaString("valueOf"),
          Strings.fromJavaString("toJSON"),
          Strings.fromJavaString("then"),
          Strings.fromJavaString("exec"),
          Symbol.SYMBOL_TO_PRIMITIVE,
          Symbol.SYMBOL_TO_STRING_TAG,
          Symbol.SYMBOL_ITERATOR,
          Symbol.SYMBOL_SPECIES,
          Symbol.SYMBOL_MATCH,
          Symbol.SYMBOL_REPLACE,
          Symbol.SYMBOL_SPLIT,
          Symbol.SYMBOL_SEARCH);

  private static final TruffleString CONSTRUCTOR = Strings.fromJavaString("constructor");

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Reach reach;

  private Harmless(Reach reach) {
    this.reach = reach;
  }

  /** Throws {@link SideEffect} unless looking so far into the value runs no code. */
  static void require(Object value, Reach reach) {
    new Harmless(reach).check(value);
  }

  private void check(Object value) {
    if (!(value instanceof JSObject object) || !seen.add(object)) {
      return;
    }
    for (JSDynamicObject at = object; at instanceof JSObject; at = JSObject.getPrototype(at)) {
      if (at instanceof JSProxyObject) {
        throw new SideEffect();
      }
    }
    if (seen.size() > MAX_OBJECTS) {
      throw new SideEffect();
    }
    if (object instanceof JSFunctionObject || reach == Reach.KEYS) {
      return;
    }
    for (Object hook : HOOKS) {
      requireBuiltin(hookOf(object, hook));
    }
    boolean isArray = Js.isArray(object);
    if (isArray) {
      // Methods make new arrays by the constructor of the one they are called on.
      requireBuiltin(hookOf(object, CONSTRUCTOR));
    }
    if (reach != Reach.TEXT || isArray) {
      properties(object);
    }
  }

  private void properties(JSObject object) {
    boolean descends = reach != Reach.PROPERTIES;
    for (Object key : JSObject.ownPropertyKeys(object)) {
      PropertyDescriptor own = JSObject.getOwnProperty(object, key);
      if (own != null && own.isAccessorDescriptor() && isProgram(own.getGet())) {
        throw new SideEffect();
      }
      if (descends && own != null && own.isDataDescriptor()) {
        check(own.getValue());
      }
    }
  }

  private static Object hookOf(JSDynamicObject object, Object key) {
    for (JSDynamicObject at = object; at instanceof JSObject; at = JSObject.getPrototype(at)) {
      if (at instanceof JSProxyObject) {
        throw new SideEffect();
      }
      PropertyDescriptor own = JSObject.getOwnProperty(at, key);
      if (own != null) {
        if (own.isAccessorDescriptor() && isProgram(own.getGet())) {
          throw new SideEffect();
        }
        return own.isDataDescriptor() ? own.getValue() : Undefined.instance;
      }
    }
    return Undefined.instance;
  }

  private static void requireBuiltin(Object method) {
    if (isProgram(method)) {
      throw new SideEffect();
    }
  }

  private static boolean isProgram(Object function) {
    return function instanceof JSFunctionObject f && !f.getFunctionData().isBuiltin();
  }
}
