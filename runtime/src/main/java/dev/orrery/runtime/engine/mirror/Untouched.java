package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import dev.orrery.runtime.engine.Js;

/** Builtins are loaded when first read: looking at the global object must not load them all. */
final class Untouched {
  private Untouched() {}

  static boolean is(JSDynamicObject object, Object key) {
    return key instanceof TruffleString name && Js.isUntouched(object, name.toJavaStringUncached());
  }

  /** A getter to show in place of the value, which loads it when a client calls it. */
  static Object getter(JSDynamicObject object, Object key) {
    return Js.function("get " + key, 0, (_, _) -> Js.getKey(object, key));
  }
}
