package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;

/** Prototype manipulation. */
final class JsPrototypes {
  private JsPrototypes() {}

  static void set(Object object, Object prototype) {
    JSObject.setPrototype((JSDynamicObject) object, (JSDynamicObject) prototype);
  }
}
