package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSArgumentsObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSAsyncGeneratorObject;
import com.oracle.truffle.js.runtime.builtins.JSBooleanObject;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSGeneratorObject;
import com.oracle.truffle.js.runtime.builtins.JSIteratorHelperObject;
import com.oracle.truffle.js.runtime.builtins.JSMapIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSNumberObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.builtins.JSSetIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSStringIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSStringObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;

/**
 * The name V8 shows for an object's class: of the constructor that made it when that can be told,
 * else the nearest tag or constructor along the prototypes, else what the object is by nature.
 */
final class ClassNames {
  private static final TruffleString CONSTRUCTOR = Strings.fromJavaString("constructor");
  private static final TruffleString MATCH_ITERATOR =
      Strings.fromJavaString("RegExp String Iterator");
  private static final TruffleString PROTOTYPE = Strings.fromJavaString("prototype");

  private ClassNames() {}

  static String of(JSDynamicObject object) {
    return switch (object) {
      case JSProxyObject _ -> JSRuntime.isCallable(object) ? "Function" : "Object";
      case JSArgumentsObject _ -> "Arguments";
      case JSMapIteratorObject _ -> "MapIterator";
      case JSSetIteratorObject _ -> "SetIterator";
      case JSStringIteratorObject _ -> "StringIterator";
      case JSIteratorHelperObject _ -> "Iterator";
      case JSGeneratorObject g -> ofGenerator(object, g.getGeneratorTarget());
      case JSAsyncGeneratorObject g -> ofGenerator(object, g.getAsyncGeneratorTarget());
      default -> ofOrdinary(object);
    };
  }

  /** Generators are instances of their function. */
  private static String ofGenerator(JSDynamicObject object, Object target) {
    String name = target instanceof RootCallTarget root ? root.getRootNode().getName() : null;
    return name == null || name.isEmpty() || name.startsWith(":") ? ofOrdinary(object) : name;
  }

  private static String ofOrdinary(JSDynamicObject object) {
    String maker = isPrototype(object) ? null : nameOfMaker(object);
    return maker != null ? maker : nameAlongPrototypes(object);
  }

  private static boolean isPrototype(JSDynamicObject object) {
    return data(object, CONSTRUCTOR) instanceof JSFunctionObject constructor
        && data(constructor, PROTOTYPE) == object;
  }

  /** The base class whose instances have this prototype. */
  private static String nameOfMaker(JSDynamicObject object) {
    JSDynamicObject prototype = JSObject.getPrototype(object);
    if (prototype instanceof JSObject
        && !(prototype instanceof JSProxyObject)
        && data(prototype, CONSTRUCTOR) instanceof JSFunctionObject constructor
        && !constructor.getFunctionData().isDerived()
        && !constructor.getFunctionData().isBound()
        && data(constructor, PROTOTYPE) == prototype) {
      return usable(constructor);
    }
    return null;
  }

  private static String nameAlongPrototypes(JSDynamicObject object) {
    for (JSDynamicObject at = object; at instanceof JSObject; at = JSObject.getPrototype(at)) {
      if (at instanceof JSProxyObject) {
        break;
      }
      if (data(at, Symbol.SYMBOL_TO_STRING_TAG) instanceof TruffleString tag) {
        boolean isMatches = at != object && tag.equals(MATCH_ITERATOR);
        return isMatches ? "RegExpStringIterator" : tag.toJavaStringUncached();
      }
      if (at != object && data(at, CONSTRUCTOR) instanceof JSFunctionObject constructor) {
        String name = usable(constructor);
        if (name != null) {
          return name;
        }
      }
    }
    return switch (object) {
      case JSArrayObject _ -> "Array";
      case JSFunctionObject _ -> "Function";
      case JSErrorObject _ -> "Error";
      case JSStringObject _ -> "String";
      case JSNumberObject _ -> "Number";
      case JSBooleanObject _ -> "Boolean";
      default -> "Object";
    };
  }

  private static String usable(JSFunctionObject constructor) {
    String name = nameOf(constructor);
    return name.isEmpty() || name.equals("Object") ? null : name;
  }

  /** The name a function was declared with, whatever became of its {@code name} property. */
  static String nameOf(JSFunctionObject function) {
    if (function instanceof JSFunctionObject.BoundOrWrapped bound) {
      return bound.getBoundName().toJavaStringUncached();
    }
    TruffleString name = function.getFunctionData().getName();
    if (name != null && !name.isEmpty()) {
      return name.toJavaStringUncached();
    }
    // Classes that get their name from a variable carry it as a property alone.
    return data(function, Strings.NAME) instanceof TruffleString own
        ? own.toJavaStringUncached()
        : "";
  }

  /** The value of an own data property; null when there is none. */
  static Object data(JSDynamicObject object, Object key) {
    if (object instanceof JSProxyObject || Untouched.is(object, key)) {
      return null;
    }
    PropertyDescriptor own = JSObject.getOwnProperty(object, key);
    return own != null && own.isDataDescriptor() ? own.getValue() : null;
  }

  /** The value of the nearest data property; null when a getter or nothing stands there. */
  static Object inheritedData(JSDynamicObject object, Object key) {
    for (JSDynamicObject at = object; at instanceof JSObject; at = JSObject.getPrototype(at)) {
      if (at instanceof JSProxyObject) {
        return null;
      }
      if (JSObject.hasOwnProperty(at, key)) {
        return data(at, key);
      }
    }
    return null;
  }
}
