package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.builtins.JSArgumentsObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSAsyncGeneratorObject;
import com.oracle.truffle.js.runtime.builtins.JSCollectionIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSDataViewObject;
import com.oracle.truffle.js.runtime.builtins.JSDate;
import com.oracle.truffle.js.runtime.builtins.JSDateObject;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSGeneratorObject;
import com.oracle.truffle.js.runtime.builtins.JSMapObject;
import com.oracle.truffle.js.runtime.builtins.JSPromiseObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.builtins.JSRegExp;
import com.oracle.truffle.js.runtime.builtins.JSRegExpObject;
import com.oracle.truffle.js.runtime.builtins.JSSetObject;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSWeakMapObject;
import com.oracle.truffle.js.runtime.builtins.JSWeakSetObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;

/** What an object is. */
final class ObjectMirrors {
  private ObjectMirrors() {}

  static Mirror of(JSDynamicObject object) {
    Mirror marked = Marks.mirror(object);
    if (marked != null) {
      return marked;
    }
    String name = ClassNames.of(object);
    return switch (object) {
      case JSFunctionObject f -> Mirror.object("function", null, name, FunctionTexts.textOf(f));
      case JSArrayObject a -> sized("array", name, JSRuntime.toLength(JSObject.get(a, LENGTH)));
      case JSArgumentsObject a -> sized("array", name, lengthOf(a));
      case JSTypedArrayObject a -> sized("typedarray", name, a.getLength());
      case JSArrayBufferObject b ->
          sized("arraybuffer", name, b.isDetached() ? 0 : b.getByteLength());
      case JSDataViewObject v -> sized("dataview", name, v.getByteLength());
      case JSMapObject m -> sized("map", name, m.getMap().size());
      case JSSetObject s -> sized("set", name, s.getMap().size());
      case JSDateObject d ->
          plain("date", name, text(JSDate.toString(d.getTimeMillis(), JSRealm.get(null))));
      case JSRegExpObject r -> plain("regexp", name, text(JSRegExp.prototypeToString(r)));
      case JSErrorObject e -> plain("error", name, ErrorTexts.describe(e, name));
      case JSProxyObject p -> plain("proxy", name, proxy(p));
      case JSPromiseObject _ -> plain("promise", name, name);
      case JSWeakMapObject _ -> plain("weakmap", name, name);
      case JSWeakSetObject _ -> plain("weakset", name, name);
      case JSCollectionIteratorObject _ -> plain("iterator", name, name);
      case JSGeneratorObject _ -> plain("generator", name, name);
      case JSAsyncGeneratorObject _ -> plain("generator", name, name);
      default -> plain(null, name, name);
    };
  }

  private static final com.oracle.truffle.api.strings.TruffleString LENGTH =
      com.oracle.truffle.js.runtime.Strings.LENGTH;

  private static Mirror plain(String subtype, String name, String description) {
    return Mirror.object("object", subtype, name, description);
  }

  private static Mirror sized(String subtype, String name, long size) {
    return plain(subtype, name, name + "(" + size + ")");
  }

  /** The length is an ordinary property here, which a program can turn into anything. */
  private static long lengthOf(JSArgumentsObject arguments) {
    Object length = ClassNames.data(arguments, LENGTH);
    return JSRuntime.isNumber(length) ? JSRuntime.toInteger((Number) length) : 0;
  }

  private static String proxy(JSProxyObject proxy) {
    Object target = proxy;
    while (target instanceof JSProxyObject inner) {
      target = inner.getProxyTarget();
    }
    return target instanceof JSObject o ? "Proxy(" + ClassNames.of(o) + ")" : "Proxy";
  }

  private static String text(com.oracle.truffle.api.strings.TruffleString string) {
    return string.toJavaStringUncached();
  }
}
