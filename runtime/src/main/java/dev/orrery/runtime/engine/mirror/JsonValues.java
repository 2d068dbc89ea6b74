package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.BigInt;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.objects.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies values for JSON, by V8's rules for remote objects, which are not those of JSON.stringify.
 * Runs getters of the program.
 */
public final class JsonValues {
  private static final int MAX_DEPTH = 1000;

  private JsonValues() {}

  /** A value that JSON cannot hold; the message is V8's. */
  public static final class UnserializableException extends Exception {
    private static final long serialVersionUID = 1L;

    private UnserializableException(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * A tree of Map, List, String, Double, Boolean and null.
   *
   * @throws UnserializableException for symbols, BigInts and what is nested too deeply
   */
  public static Object copy(Object value) throws UnserializableException {
    return copy(value, MAX_DEPTH);
  }

  private static Object copy(Object value, int depth) throws UnserializableException {
    if (depth == 0) {
      throw new UnserializableException("Object reference chain is too long");
    }
    return switch (value) {
      case TruffleString s -> s.toJavaStringUncached();
      case Boolean b -> b;
      case Object v when v == Undefined.instance || v == Null.instance -> null;
      case Symbol _, BigInt _ ->
          throw new UnserializableException("Object couldn't be returned by value");
      case Object v when JSRuntime.isNumber(v) -> number(JSRuntime.toDouble(v));
      case JSArrayObject array -> list(array, depth - 1);
      case JSObject object -> map(object, depth - 1);
      default -> throw new UnserializableException("Object couldn't be returned by value");
    };
  }

  private static Double number(double number) {
    return Double.isFinite(number) ? (Double) (number == 0 ? 0.0 : number) : null;
  }

  private static List<Object> list(JSArrayObject array, int depth) throws UnserializableException {
    List<Object> list = new ArrayList<>();
    long length = JSRuntime.toLength(get(array, Strings.LENGTH));
    for (long i = 0; i < length; i++) {
      list.add(copy(get(array, Strings.fromLong(i)), depth));
    }
    return list;
  }

  private static Map<String, Object> map(JSDynamicObject object, int depth)
      throws UnserializableException {
    Map<String, Object> map = new LinkedHashMap<>();
    for (TruffleString key : keys(object)) {
      // V8 sees only the elements of proxies.
      if (object instanceof JSProxyObject
          && !Marks.isMade(object)
          && !JSRuntime.isArrayIndex((Object) key)) {
        continue;
      }
      Object value = get(object, key);
      if (value != Undefined.instance) {
        map.put(key.toJavaStringUncached(), copy(value, depth));
      }
    }
    return map;
  }

  private static Iterable<TruffleString> keys(JSDynamicObject object)
      throws UnserializableException {
    try {
      return JSObject.enumerableOwnNames(object);
    } catch (GraalJSException _) {
      throw new UnserializableException("Internal error");
    }
  }

  private static Object get(JSDynamicObject object, TruffleString key)
      throws UnserializableException {
    try {
      return JSObject.get(object, key);
    } catch (GraalJSException _) {
      throw new UnserializableException("Internal error");
    }
  }
}
