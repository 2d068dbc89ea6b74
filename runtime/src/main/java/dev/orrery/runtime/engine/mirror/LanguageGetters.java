package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSRegExp;
import com.oracle.truffle.js.runtime.builtins.JSRegExpObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;

/**
 * Getters of the language, such as {@code Map.prototype.size}, which are asked for their value:
 * they have no effects. The program's getters, and those of builtin modules, are not called.
 */
final class LanguageGetters {
  private static final TruffleString PROTO = Strings.fromJavaString("__proto__");
  private static final Object[] NONE = {};

  private LanguageGetters() {}

  /** What the getter gives for the object; null when it is none of the language's or refuses. */
  static Object valueOf(Object getter, Object key, JSDynamicObject receiver) {
    if (!(getter instanceof JSFunctionObject function)
        || !function.getFunctionData().isBuiltin()
        || function.getFunctionData().isBound()
        || key.equals(PROTO)
        || (key.equals(JSRegExp.FLAGS) && !hasOwnFlagGetters(receiver))) {
      return null;
    }
    try {
      return JSFunction.call(function, receiver, NONE);
    } catch (GraalJSException _) {
      return null;
    }
  }

  /** The flags are put together from properties that a program can replace by code of its own. */
  private static boolean hasOwnFlagGetters(JSDynamicObject receiver) {
    JSRealm realm = JSRealm.get(null);
    if (!(receiver instanceof JSRegExpObject)
        || JSObject.getPrototype(receiver) != realm.getRegExpPrototype()) {
      return false;
    }
    for (Object key : JSObject.ownPropertyKeys(receiver)) {
      if (!key.equals(JSRegExp.LAST_INDEX)) {
        return false;
      }
    }
    return ClassNames.data(realm.getRegExpPrototype(), JSRegExp.GLOBAL) == null;
  }
}
