package dev.orrery.runtime.engine;

import com.oracle.truffle.api.object.Property;
import com.oracle.truffle.js.runtime.objects.JSAttributes;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.JSProperty;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import com.oracle.truffle.js.runtime.objects.PropertyProxy;
import java.util.function.Supplier;

/** A data property whose value is computed on first read: keeps builtin modules unloaded. */
final class LazyProperty extends PropertyProxy {
  private final Object key;
  private final boolean enumerable;
  private final Supplier<Object> value;

  private LazyProperty(Object key, boolean enumerable, Supplier<Object> value) {
    this.key = key;
    this.enumerable = enumerable;
    this.value = value;
  }

  static void define(
      JSDynamicObject object, Object key, boolean enumerable, Supplier<Object> value) {
    JSObjectUtil.defineProxyProperty(
        object, key, new LazyProperty(key, enumerable, value), flags(enumerable));
  }

  static void defineData(JSDynamicObject object, Object key, Object value, boolean enumerable) {
    JSObject.defineOwnProperty(
        object, key, PropertyDescriptor.createData(Js.toJs(value), enumerable, true, true));
  }

  private static int flags(boolean enumerable) {
    return enumerable
        ? JSAttributes.configurableEnumerableWritable()
        : JSAttributes.configurableNotEnumerableWritable();
  }

  /** True while nobody has read or assigned the property. */
  static boolean isUntouched(JSDynamicObject object, Object key) {
    Property property = object.getShape().getProperty(key);
    return property != null
        && JSProperty.isProxy(property)
        && JSDynamicObject.getOrNull(object, key) instanceof LazyProperty;
  }

  @Override
  public Object get(JSDynamicObject store) {
    Object made = Js.toJs(make());
    settle(store, made);
    return made;
  }

  /** Failures reach the program as JavaScript errors, as those of native functions do. */
  private Object make() {
    try {
      return value.get();
    } catch (RuntimeException e) {
      throw ErrorBridge.toGuest(e);
    }
  }

  @Override
  public boolean set(JSDynamicObject store, Object newValue) {
    settle(store, newValue);
    return true;
  }

  private void settle(JSDynamicObject store, Object settled) {
    JSObject.delete(store, key);
    defineData(store, key, settled, enumerable);
  }
}
