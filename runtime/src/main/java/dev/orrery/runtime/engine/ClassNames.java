package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import java.util.IdentityHashMap;
import java.util.Map;

/** Names the classes of objects without running code of the program's. Loop thread only. */
final class ClassNames {
  private static final int MAX_CACHED = 1024;

  private final Map<JSDynamicObject, String> byPrototype = new IdentityHashMap<>();

  /** The name of the nearest constructor; that of the prototype's objects is looked up once. */
  String of(JSDynamicObject object) {
    if (!(object instanceof JSObject o)) {
      return "Object";
    }
    String own = constructorName(o);
    if (own != null) {
      return own;
    }
    JSDynamicObject prototype = JSObject.getPrototype(o);
    String known = byPrototype.get(prototype);
    if (known == null) {
      if (byPrototype.size() >= MAX_CACHED) {
        byPrototype.clear();
      }
      known = nearest(prototype);
      byPrototype.put(prototype, known);
    }
    return known;
  }

  private static String nearest(JSDynamicObject prototype) {
    for (Object at = prototype; at instanceof JSObject o; at = JSObject.getPrototype(o)) {
      String name = constructorName(o);
      if (name != null) {
        return name;
      }
    }
    return "Object";
  }

  private static String constructorName(JSObject object) {
    PropertyDescriptor property = JSObject.getOwnProperty(object, JSObject.CONSTRUCTOR);
    return property != null
            && property.isDataDescriptor()
            && property.getValue() instanceof JSFunctionObject constructor
        ? name(constructor)
        : null;
  }

  /** As the program sees it: classes made by a function are often given their name afterwards. */
  private static String name(JSFunctionObject constructor) {
    PropertyDescriptor given = JSObject.getOwnProperty(constructor, JSFunction.NAME);
    return given != null && given.isDataDescriptor() && Js.isString(given.getValue())
        ? Js.toJava(given.getValue())
        : Js.toJava(JSFunction.getName(constructor));
  }
}
