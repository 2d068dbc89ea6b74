package dev.orrery.runtime.engine.evaluation;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.Js;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The helpers of a console's command line, such as {@code keys} and {@code $_}: properties of the
 * global object for as long as one evaluation takes. What the program has under their names stays.
 */
public final class CommandLine {
  private static final List<String> CONSOLE_METHODS =
      List.of("dir", "dirxml", "profile", "profileEnd", "clear", "table");

  private final Client client;
  private final Object require;

  /** What the helpers need of the client that evaluates. */
  public interface Client {
    /** The value of the last evaluation; undefined before there was one. */
    Object lastResult();

    /** A helper asks the client to show a value. */
    void inspect(Object value, Request request);
  }

  /** What a client shall do with a value. */
  public enum Request {
    SHOW,
    COPY,
    QUERY_OBJECTS
  }

  /** {@code require}: loads modules; null for none. */
  public CommandLine(Client client, Object require) {
    this.client = client;
    this.require = require;
  }

  /** Runs something while the helpers are there. */
  public <T> T during(Object global, Supplier<T> body) {
    JSDynamicObject object = (JSDynamicObject) global;
    Map<TruffleString, Object> installed = install(object);
    try {
      return body.get();
    } finally {
      installed.forEach((name, getter) -> remove(object, name, getter));
    }
  }

  private Map<TruffleString, Object> install(JSDynamicObject global) {
    Map<TruffleString, Object> installed = new LinkedHashMap<>();
    helpers(global)
        .forEach(
            (name, value) -> {
              TruffleString key = Strings.fromJavaString(name);
              if (!JSObject.hasOwnProperty(global, key)) {
                installed.put(key, define(global, key, value));
              }
            });
    return installed;
  }

  /** Assigning to a helper makes it an ordinary variable, which stays. */
  private static Object define(JSDynamicObject global, TruffleString key, Supplier<Object> value) {
    Object getter = Js.function("", 0, (_, _) -> value.get());
    Object setter =
        Js.function(
            "",
            1,
            (_, args) -> {
              JSObject.delete(global, key);
              Js.define(global, key.toJavaStringUncached(), Js.arg(args, 0), true);
              return null;
            });
    JSObject.defineOwnProperty(
        global, key, PropertyDescriptor.createAccessor(getter, setter, false, true));
    return getter;
  }

  private static void remove(JSDynamicObject global, TruffleString key, Object getter) {
    PropertyDescriptor own = JSObject.getOwnProperty(global, key);
    if (own != null && own.isAccessorDescriptor() && own.getGet() == getter) {
      JSObject.delete(global, key);
    }
  }

  private Map<String, Supplier<Object>> helpers(JSDynamicObject global) {
    Map<String, Supplier<Object>> helpers = new LinkedHashMap<>();
    for (String name : CONSOLE_METHODS) {
      function(helpers, name, args -> Js.call(consoleMethod(global, name), Js.UNDEFINED, args));
    }
    function(helpers, "keys", args -> Js.array(namesOf(Js.arg(args, 0))));
    function(helpers, "values", args -> valuesOf(Js.arg(args, 0)));
    function(helpers, "inspect", args -> request(args, Request.SHOW));
    function(helpers, "copy", args -> request(args, Request.COPY));
    function(
        helpers,
        "queryObjects",
        args -> request(new Object[] {prototypeOf(Js.arg(args, 0))}, Request.QUERY_OBJECTS));
    helpers.put("$_", client::lastResult);
    if (require != null) {
      helpers.put("require", () -> require);
    }
    return helpers;
  }

  private interface Body {
    Object call(Object[] args);
  }

  private static void function(Map<String, Supplier<Object>> helpers, String name, Body body) {
    Object function = Js.function(name, 0, (_, args) -> body.call(args));
    helpers.put(name, () -> function);
  }

  private static Object consoleMethod(JSDynamicObject global, String name) {
    return Js.get(Js.get(global, "console"), name);
  }

  private static List<Object> namesOf(Object value) {
    List<Object> names = new ArrayList<>();
    if (value instanceof JSDynamicObject object && object != Undefined.instance) {
      names.addAll(JSObject.enumerableOwnNames(object));
    }
    return names;
  }

  private static Object valuesOf(Object value) {
    List<Object> values = new ArrayList<>();
    namesOf(value).forEach(name -> values.add(Js.getKey(value, name)));
    return Js.array(values);
  }

  private Object request(Object[] args, Request request) {
    client.inspect(Js.arg(args, 0), request);
    return null;
  }

  /** Objects are found by prototype, or by the class that has it. */
  private static Object prototypeOf(Object value) {
    return value instanceof JSFunctionObject ? Js.get(value, "prototype") : value;
  }
}
