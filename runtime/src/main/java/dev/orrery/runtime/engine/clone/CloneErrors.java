package dev.orrery.runtime.engine.clone;

import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.UserScriptException;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;

/** DataCloneError in Node's words. */
final class CloneErrors {
  private CloneErrors() {}

  static RuntimeException error(Environment env, String message) {
    Object type =
        Js.get(env.builtins().require("internal/per_context/domexception"), "DOMException");
    return UserScriptException.create(
        Js.construct(type, Js.string(message), Js.string("DataCloneError")));
  }

  static RuntimeException notCloneable(Environment env, Object value) {
    return error(env, describe(value) + " could not be cloned.");
  }

  static RuntimeException unsupported(Environment env) {
    return error(env, "Cannot clone object of unsupported type.");
  }

  private static String describe(Object value) {
    if (value instanceof Symbol symbol) {
      return symbol.toString();
    }
    if (JSRuntime.isCallable(value)) {
      Object toString = Js.get(JSRealm.get(null).getFunctionPrototype(), "toString");
      return Js.toJava(Js.call(toString, value));
    }
    Object constructor = Js.get(value, "constructor");
    Object name = Js.isFunction(constructor) ? Js.get(constructor, "name") : Js.UNDEFINED;
    if (Js.isString(name) && !Js.toJava(name).isEmpty()) {
      return "#<" + Js.toJava(name) + ">";
    }
    return Js.toJava(Js.call(Js.get(JSRealm.get(null).getObjectPrototype(), "toString"), value));
  }
}
