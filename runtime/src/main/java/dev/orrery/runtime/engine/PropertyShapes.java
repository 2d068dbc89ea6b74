package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.objects.JSAttributes;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;

/** Less common ways to define a property. */
final class PropertyShapes {
  private PropertyShapes() {}

  /** A configurable, not enumerable accessor without a setter. */
  static void accessor(Object object, String name, Object getter) {
    JSObjectUtil.putBuiltinAccessorProperty(
        (JSDynamicObject) object,
        Strings.fromJavaString(name),
        (JSDynamicObject) getter,
        com.oracle.truffle.js.runtime.objects.Undefined.instance,
        JSAttributes.configurableNotEnumerable());
  }

  /** An enumerable property that can be neither written nor redefined. */
  static void constant(Object object, String name, Object value) {
    JSObject.defineOwnProperty(
        (JSDynamicObject) object,
        Strings.fromJavaString(name),
        PropertyDescriptor.createData(Js.toJs(value), true, false, false));
  }
}
