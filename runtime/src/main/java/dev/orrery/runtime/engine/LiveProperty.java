package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.objects.JSAttributes;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.PropertyProxy;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What looks like a data property but is read and written in Java. */
final class LiveProperty extends PropertyProxy {
  private final Supplier<Object> getter;
  private final Consumer<Object> setter;

  private LiveProperty(Supplier<Object> getter, Consumer<Object> setter) {
    this.getter = getter;
    this.setter = setter;
  }

  static void define(
      JSDynamicObject object, Object key, Supplier<Object> getter, Consumer<Object> setter) {
    JSObjectUtil.defineProxyProperty(
        object,
        key,
        new LiveProperty(getter, setter),
        JSAttributes.configurableEnumerableWritable());
  }

  @Override
  public Object get(JSDynamicObject store) {
    return Js.toJs(getter.get());
  }

  @Override
  public boolean set(JSDynamicObject store, Object value) {
    try {
      setter.accept(value);
      return true;
    } catch (RuntimeException e) {
      throw ErrorBridge.toGuest(e);
    }
  }
}
