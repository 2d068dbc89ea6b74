package dev.orrery.runtime.engine;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.BigInt;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSArray;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSOrdinary;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import com.oracle.truffle.js.runtime.objects.Undefined;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * JavaScript values for code that knows no GraalJS: tests, conversions, objects, calls.
 *
 * <p>All methods run on the thread of the environment whose values they touch.
 */
public final class Js {
  /** JavaScript's {@code undefined}. */
  public static final Object UNDEFINED = Undefined.instance;

  /** JavaScript's {@code null}. */
  public static final Object NULL = Null.instance;

  /** No arguments. */
  public static final Object[] NO_ARGS = {};

  static final HiddenKey CARRIED = new HiddenKey("orrery:carried");

  private Js() {}

  static JSRealm realm() {
    return JSRealm.get(null);
  }

  // ---- arguments -------------------------------------------------------------------------------

  /** The i-th argument, or undefined when fewer were given. */
  public static Object arg(Object[] args, int i) {
    return i < args.length ? args[i] : UNDEFINED;
  }

  /** The i-th argument as a Java string; ToString is applied to other values. */
  public static String str(Object[] args, int i) {
    return toJava(arg(args, i));
  }

  /** The i-th argument as a 32-bit integer (ECMAScript ToInt32; undefined is 0). */
  public static int integer(Object[] args, int i) {
    return toInt(arg(args, i));
  }

  /** The i-th argument as a 64-bit integer; a BigInt keeps its low 64 bits. */
  public static long lng(Object[] args, int i) {
    return toLong(arg(args, i));
  }

  /** The i-th argument as a double (ECMAScript ToNumber). */
  public static double dbl(Object[] args, int i) {
    return JSRuntime.toDouble(arg(args, i));
  }

  /** The i-th argument's truthiness. */
  public static boolean bool(Object[] args, int i) {
    return truthy(arg(args, i));
  }

  // ---- tests -----------------------------------------------------------------------------------

  public static boolean isUndefined(Object v) {
    return v == Undefined.instance;
  }

  public static boolean isNullish(Object v) {
    return v == Undefined.instance || v == Null.instance;
  }

  public static boolean isString(Object v) {
    return v instanceof TruffleString;
  }

  public static boolean isNumber(Object v) {
    return JSRuntime.isNumber(v);
  }

  public static boolean isBigInt(Object v) {
    return v instanceof BigInt;
  }

  public static boolean isBoolean(Object v) {
    return v instanceof Boolean;
  }

  public static boolean isFunction(Object v) {
    return JSRuntime.isCallable(v);
  }

  public static boolean isObject(Object v) {
    return JSRuntime.isObject(v);
  }

  public static boolean isArray(Object v) {
    return JSRuntime.isArray(v);
  }

  public static boolean isSymbol(Object v) {
    return v instanceof com.oracle.truffle.js.runtime.Symbol;
  }

  public static boolean truthy(Object v) {
    return JSRuntime.toBoolean(v);
  }

  // ---- conversions -----------------------------------------------------------------------------

  /** A JavaScript string as a Java string; ToString is applied to other values. */
  public static String toJava(Object v) {
    return v instanceof TruffleString s ? s.toJavaStringUncached() : JSRuntime.toJavaString(v);
  }

  public static int toInt(Object v) {
    return v instanceof Integer i ? i : JSRuntime.toInt32(v);
  }

  public static long toLong(Object v) {
    return switch (v) {
      case Integer i -> i;
      case BigInt b -> b.bigIntegerValue().longValue();
      default -> (long) JSRuntime.toDouble(v);
    };
  }

  /** A BigInt's value; null when {@code v} is none. */
  public static BigInteger toBigInteger(Object v) {
    return v instanceof BigInt b ? b.bigIntegerValue() : null;
  }

  /** A JavaScript string. */
  public static Object string(String s) {
    return Strings.fromJavaString(s);
  }

  /** A JavaScript BigInt. */
  public static Object bigInt(long value) {
    return BigInt.valueOf(value);
  }

  /**
   * Converts a Java result for JavaScript: null to undefined, String, Long, BigInteger and other
   * numbers to their JavaScript kinds; JavaScript values pass unchanged.
   */
  public static Object toJs(Object v) {
    return switch (v) {
      case null -> Undefined.instance;
      case TruffleString s -> s;
      case Integer i -> i;
      case Boolean b -> b;
      case Double d -> d;
      case JSDynamicObject o -> o;
      case String s -> Strings.fromJavaString(s);
      case Long l -> JSRuntime.longToIntOrDouble(l);
      case BigInteger b -> BigInt.fromBigInteger(b);
      case Short s -> (int) s;
      case Byte b -> (int) b;
      case Float f -> (double) f;
      case Character c -> Strings.fromJavaString(c.toString());
      default -> v;
    };
  }

  // ---- objects ---------------------------------------------------------------------------------

  /** A new plain object. */
  public static Object object() {
    JSRealm realm = realm();
    return JSOrdinary.create(realm.getContext(), realm);
  }

  /** A new object without a prototype. */
  public static Object nullObject() {
    return JSOrdinary.createWithNullPrototype(realm().getContext());
  }

  /** A new array of converted elements. */
  public static Object array(Object... elements) {
    Object[] converted = new Object[elements.length];
    for (int i = 0; i < elements.length; i++) {
      converted[i] = toJs(elements[i]);
    }
    JSRealm realm = realm();
    return JSArray.createConstantObjectArray(realm.getContext(), realm, converted);
  }

  /** A new array of converted elements. */
  public static Object array(List<?> elements) {
    return array(elements.toArray());
  }

  /** Reads a property; undefined when absent. Runs getters. */
  public static Object get(Object object, String key) {
    return JSObject.get((JSDynamicObject) object, Strings.fromJavaString(key));
  }

  /** Reads a property by an arbitrary key (symbol or JavaScript string). */
  public static Object getKey(Object object, Object key) {
    return JSObject.get((JSDynamicObject) object, key);
  }

  /** Reads an element. */
  public static Object get(Object object, long index) {
    return JSObject.get((JSDynamicObject) object, index);
  }

  /** Writes a property with the semantics of an assignment. */
  public static void set(Object object, String key, Object value) {
    JSObject.set((JSDynamicObject) object, Strings.fromJavaString(key), toJs(value));
  }

  /** Writes a property by an arbitrary key (symbol or JavaScript string). */
  public static void setKey(Object object, Object key, Object value) {
    JSObject.set((JSDynamicObject) object, key, toJs(value));
  }

  /** Writes an element. */
  public static void set(Object object, long index, Object value) {
    JSObject.set((JSDynamicObject) object, index, toJs(value));
  }

  /** Defines a data property; {@code enumerable} as said, writable and configurable. */
  public static void define(Object object, String key, Object value, boolean enumerable) {
    LazyProperty.defineData(
        (JSDynamicObject) object, Strings.fromJavaString(key), value, enumerable);
  }

  /** Defines an enumerable property that can be neither changed nor removed. */
  public static void defineConstant(Object object, String key, Object value) {
    JSObject.defineOwnProperty(
        (JSDynamicObject) object,
        Strings.fromJavaString(key),
        PropertyDescriptor.createData(toJs(value), true, false, false));
  }

  /**
   * Defines what looks like a data property, but whose value is made on first read. Reading or
   * assigning turns it into an ordinary data property.
   */
  public static void defineLazy(
      Object object, String key, boolean enumerable, Supplier<Object> value) {
    LazyProperty.define((JSDynamicObject) object, Strings.fromJavaString(key), enumerable, value);
  }

  /** Defines an enumerable property that looks like data but is read and written by functions. */
  public static void defineLive(
      Object object, String key, Supplier<Object> getter, Consumer<Object> setter) {
    LiveProperty.define((JSDynamicObject) object, Strings.fromJavaString(key), getter, setter);
  }

  /** True while a property made by {@link #defineLazy} was neither read nor assigned. */
  public static boolean isUntouched(Object object, String key) {
    return LazyProperty.isUntouched((JSDynamicObject) object, Strings.fromJavaString(key));
  }

  /** The own enumerable string keys. */
  public static List<String> keys(Object object) {
    List<String> names = new ArrayList<>();
    for (TruffleString name : JSObject.enumerableOwnNames((JSDynamicObject) object)) {
      names.add(name.toJavaStringUncached());
    }
    return names;
  }

  /** The elements of an array-like object. */
  public static List<Object> listOf(Object array) {
    JSDynamicObject object = (JSDynamicObject) array;
    long length = toLong(get(object, "length"));
    List<Object> list = new ArrayList<>((int) length);
    for (long i = 0; i < length; i++) {
      list.add(JSObject.get(object, i));
    }
    return list;
  }

  // ---- functions -------------------------------------------------------------------------------

  /** A new JavaScript function with a Java body. */
  public static Object function(String name, int length, NativeFunction fn) {
    return NativeFunctions.create(realm(), name, length, fn);
  }

  /**
   * Calls a function from Java <em>inside</em> a call that JavaScript made; nothing is drained. To
   * enter JavaScript from the loop use {@link AsyncCallback}.
   */
  public static Object call(Object function, Object self, Object... args) {
    if (function instanceof JSFunctionObject f) {
      return JSFunction.call(f, self, args);
    }
    return JSRuntime.call(function, self, args);
  }

  /** {@code new constructor(...args)}. */
  public static Object construct(Object constructor, Object... args) {
    return JSRuntime.construct(constructor, args);
  }

  /** The JavaScript error that a {@link NodeError} becomes, as a value to return. */
  public static Object error(NodeError error) {
    return ErrorBridge.valueOf(error);
  }

  // ---- carried Java objects --------------------------------------------------------------------

  /** Attaches a Java object to a JavaScript object, invisibly to JavaScript. */
  public static void carry(Object jsObject, Object javaObject) {
    JSObjectUtil.putHiddenProperty((JSDynamicObject) jsObject, CARRIED, javaObject);
  }

  /** The carried Java object, or null when there is none of that type. */
  public static <T> T unwrap(Object jsObject, Class<T> type) {
    if (jsObject instanceof JSDynamicObject object) {
      Object carried = JSObjectUtil.getHiddenProperty(object, CARRIED);
      if (type.isInstance(carried)) {
        return type.cast(carried);
      }
    }
    return null;
  }

  // ---- bytes -----------------------------------------------------------------------------------

  /** The bytes of a TypedArray, DataView, Buffer or ArrayBuffer, shared with JavaScript. */
  public static ByteView bytes(Object view) {
    return JsBytes.view(view);
  }

  /**
   * Makes writes to {@code bytes}, which {@link #bytes} returned for {@code view}, visible to
   * JavaScript. Only views on shared or direct memory need it; for the others it does nothing.
   */
  public static void writeBack(Object view, ByteView bytes) {
    JsBytes.writeBack(view, bytes);
  }

  /** True when {@link #bytes} accepts the value. */
  public static boolean isBytes(Object value) {
    return JsBytes.isBytes(value);
  }

  /** A Uint8Array over the given bytes, not copied. */
  public static Object uint8Array(byte[] bytes) {
    return uint8Array(bytes, 0, bytes.length);
  }

  /** A Uint8Array over a part of the given bytes, not copied. */
  public static Object uint8Array(byte[] bytes, int offset, int length) {
    return JsBytes.uint8Array(bytes, offset, length);
  }

  /** An ArrayBuffer over the given bytes, not copied. */
  public static Object arrayBuffer(byte[] bytes) {
    return JsBytes.arrayBuffer(bytes);
  }
}
