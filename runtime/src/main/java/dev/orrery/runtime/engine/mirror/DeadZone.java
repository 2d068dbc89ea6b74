package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.Js;

/** Variables that have no value yet, as properties: they are listed without one. */
public final class DeadZone {
  private static final HiddenKey MARK = new HiddenKey("orrery:dead");

  private DeadZone() {}

  /** Adds one to an object that shows a scope. */
  public static void define(Object object, String name) {
    Object getter =
        Js.function(
            "",
            0,
            (_, _) -> {
              throw error(name);
            });
    JSObjectUtil.putHiddenProperty((JSDynamicObject) getter, MARK, true);
    TruffleString key = Strings.fromJavaString(name);
    JSObject.defineOwnProperty(
        (JSDynamicObject) object,
        key,
        PropertyDescriptor.createAccessor(getter, Undefined.instance, true, true));
  }

  /** What looking at such a variable throws. */
  public static RuntimeException error(String name) {
    return Errors.createReferenceError("Cannot access '" + name + "' from debugger");
  }

  static boolean isGetter(Object function) {
    return function instanceof JSDynamicObject object
        && object != Undefined.instance
        && JSObjectUtil.getHiddenProperty(object, MARK) != null;
  }
}
