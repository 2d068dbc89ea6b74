package dev.orrery.runtime.engine.evaluation.pure;

import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The objects that the evaluation has made: it may change those. */
final class Writes {
  private final Set<Object> made = Collections.newSetFromMap(new IdentityHashMap<>());

  /** An object that belongs to the evaluation. */
  Object made(Object object) {
    made.add(object);
    return object;
  }

  void requireOwn(Object object) {
    if (!made.contains(object)) {
      throw new SideEffect();
    }
  }

  void define(Object object, Object key, Object value) {
    JSObject.defineOwnProperty(
        (JSDynamicObject) object, key, PropertyDescriptor.createDataDefault(value));
  }

  /** Sets a data property; setters are not run. */
  void set(Object object, Object key, Object value) {
    requireOwn(object);
    for (JSDynamicObject at = (JSDynamicObject) object;
        at instanceof JSObject;
        at = JSObject.getPrototype(at)) {
      PropertyDescriptor own = JSObject.getOwnProperty(at, key);
      if (own != null && own.isAccessorDescriptor()) {
        throw new SideEffect();
      }
    }
    JSObject.set((JSDynamicObject) object, key, value);
  }
}
