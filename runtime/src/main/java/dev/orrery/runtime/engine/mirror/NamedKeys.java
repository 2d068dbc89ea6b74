package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.api.object.Property;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSDictionary;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSProperty;
import java.util.ArrayList;
import java.util.List;

/** Own keys as V8 lists them: enumerable ones, the others, symbols. */
final class NamedKeys {
  private NamedKeys() {}

  static boolean isDictionary(JSDynamicObject object) {
    return JSDictionary.isJSDictionaryObject(object);
  }

  /** All own keys; without the elements of arrays. */
  static List<Object> of(JSDynamicObject object, boolean accessorsOnly) {
    List<Object> enumerable = new ArrayList<>();
    List<Object> others = new ArrayList<>();
    List<Object> symbols = new ArrayList<>();
    if (ElementKeys.areElementsApart(object)) {
      // Elements live outside the shape: a long array costs no more than a short one.
      for (Property property : object.getShape().getPropertyListInternal(true)) {
        Object key = property.getKey();
        if (!(key instanceof HiddenKey)) {
          add(key, JSProperty.isEnumerable(property), enumerable, others, symbols);
        }
      }
    } else {
      for (Object key : JSObject.ownPropertyKeys(object)) {
        add(key, isEnumerable(object, key, accessorsOnly), enumerable, others, symbols);
      }
    }
    KeyOrder.arrange(object, others);
    enumerable.addAll(others);
    enumerable.addAll(symbols);
    return enumerable;
  }

  private static void add(
      Object key,
      boolean isEnumerable,
      List<Object> enumerable,
      List<Object> others,
      List<Object> symbols) {
    if (key instanceof Symbol) {
      symbols.add(key);
    } else {
      (isEnumerable ? enumerable : others).add(key);
    }
  }

  private static boolean isEnumerable(JSDynamicObject object, Object key, boolean accessorsOnly) {
    Property property = object.getShape().getProperty(key);
    if (property != null) {
      return JSProperty.isEnumerable(property);
    }
    if (accessorsOnly || key instanceof Symbol) {
      return true;
    }
    var own = JSObject.getOwnProperty(object, key);
    return own != null && own.getEnumerable();
  }
}
