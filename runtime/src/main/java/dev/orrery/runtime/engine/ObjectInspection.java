package dev.orrery.runtime.engine;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.api.object.Property;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.builtins.JSArgumentsObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSAsyncGeneratorObject;
import com.oracle.truffle.js.runtime.builtins.JSBigIntObject;
import com.oracle.truffle.js.runtime.builtins.JSBooleanObject;
import com.oracle.truffle.js.runtime.builtins.JSCollectionIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSDataViewObject;
import com.oracle.truffle.js.runtime.builtins.JSDateObject;
import com.oracle.truffle.js.runtime.builtins.JSDictionary;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSGeneratorObject;
import com.oracle.truffle.js.runtime.builtins.JSMapIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSMapObject;
import com.oracle.truffle.js.runtime.builtins.JSModuleNamespaceObject;
import com.oracle.truffle.js.runtime.builtins.JSNumberObject;
import com.oracle.truffle.js.runtime.builtins.JSPromiseObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.builtins.JSRegExpObject;
import com.oracle.truffle.js.runtime.builtins.JSSetIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSSetObject;
import com.oracle.truffle.js.runtime.builtins.JSSharedArrayBuffer;
import com.oracle.truffle.js.runtime.builtins.JSStringIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSStringObject;
import com.oracle.truffle.js.runtime.builtins.JSSymbolObject;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSWeakMapObject;
import com.oracle.truffle.js.runtime.builtins.JSWeakSetObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSProperty;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.util.JSHashMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks into JavaScript objects past what JavaScript itself can see: kinds, promise states, proxy
 * targets, entries of iterators. Checked with GraalJS 25.0.3.
 *
 * <p>All methods run on the thread of the environment whose objects they touch.
 */
public final class ObjectInspection {
  private ObjectInspection() {}

  /** What an object is by nature, whatever its prototype says; OBJECT for all that is ordinary. */
  public enum Kind {
    ARGUMENTS("Arguments"),
    ARRAY("Array"),
    ARRAY_BUFFER("ArrayBuffer"),
    ARRAY_ITERATOR("Array Iterator"),
    ASYNC_GENERATOR("AsyncGenerator"),
    BIG_INT("BigInt"),
    BOOLEAN("Boolean"),
    DATA_VIEW("DataView"),
    DATE("Date"),
    ERROR("Error"),
    FUNCTION("Function"),
    GENERATOR("Generator"),
    MAP("Map"),
    MAP_ITERATOR("MapIterator"),
    MODULE("Module"),
    NUMBER("Number"),
    OBJECT("Object"),
    PROMISE("Promise"),
    PROXY("Proxy"),
    REG_EXP("RegExp"),
    SET("Set"),
    SET_ITERATOR("SetIterator"),
    SHARED_ARRAY_BUFFER("SharedArrayBuffer"),
    STRING("String"),
    STRING_ITERATOR("String Iterator"),
    SYMBOL("Symbol"),
    TYPED_ARRAY("TypedArray"),
    WEAK_MAP("WeakMap"),
    WEAK_SET("WeakSet");

    private final Object text;

    Kind(String text) {
      this.text = Js.string(text);
    }

    /** The name as a JavaScript string. */
    public Object text() {
      return text;
    }
  }

  /** The kind of a value; null for primitives. */
  public static Kind kindOf(Object value) {
    return switch (value) {
      case JSArrayObject _ -> Kind.ARRAY;
      case JSFunctionObject _ -> Kind.FUNCTION;
      case JSTypedArrayObject _ -> Kind.TYPED_ARRAY;
      case JSErrorObject _ -> Kind.ERROR;
      case JSMapObject _ -> Kind.MAP;
      case JSSetObject _ -> Kind.SET;
      case JSPromiseObject _ -> Kind.PROMISE;
      case JSDateObject _ -> Kind.DATE;
      case JSRegExpObject _ -> Kind.REG_EXP;
      case JSProxyObject _ -> Kind.PROXY;
      case JSArrayBufferObject buffer ->
          JSSharedArrayBuffer.isJSSharedArrayBuffer(buffer)
              ? Kind.SHARED_ARRAY_BUFFER
              : Kind.ARRAY_BUFFER;
      case JSDataViewObject _ -> Kind.DATA_VIEW;
      case JSArgumentsObject _ -> Kind.ARGUMENTS;
      case JSMapIteratorObject _ -> Kind.MAP_ITERATOR;
      case JSSetIteratorObject _ -> Kind.SET_ITERATOR;
      case JSWeakMapObject _ -> Kind.WEAK_MAP;
      case JSWeakSetObject _ -> Kind.WEAK_SET;
      case JSGeneratorObject _ -> Kind.GENERATOR;
      case JSAsyncGeneratorObject _ -> Kind.ASYNC_GENERATOR;
      case JSModuleNamespaceObject _ -> Kind.MODULE;
      case JSStringObject _ -> Kind.STRING;
      case JSNumberObject _ -> Kind.NUMBER;
      case JSBooleanObject _ -> Kind.BOOLEAN;
      case JSBigIntObject _ -> Kind.BIG_INT;
      case JSSymbolObject _ -> Kind.SYMBOL;
      case JSArrayIteratorObject _ -> Kind.ARRAY_ITERATOR;
      case JSStringIteratorObject _ -> Kind.STRING_ITERATOR;
      case JSObject _ -> Kind.OBJECT;
      default -> null;
    };
  }

  /** The name V8 would give the object's class: the kind, or what the object was made as. */
  public static Object className(Object value) {
    Kind kind = kindOf(value);
    return switch (kind) {
      case null -> Js.string("");
      case OBJECT -> ((JSObject) value).getClassName();
      case TYPED_ARRAY -> ((JSTypedArrayObject) value).getArrayType().getName();
      default -> kind.text();
    };
  }

  public static boolean isAsyncFunction(Object value) {
    return value instanceof JSFunctionObject f && f.getFunctionData().isAsync();
  }

  public static boolean isGeneratorFunction(Object value) {
    return value instanceof JSFunctionObject f && f.getFunctionData().isGenerator();
  }

  /** True for functions of builtin modules and of the language, whose frames no stack shows. */
  public static boolean isInternalFunction(Object value) {
    if (!(value instanceof JSFunctionObject f)) {
      return false;
    }
    SourceSection section =
        ((RootCallTarget) JSFunction.getCallTarget(f)).getRootNode().getSourceSection();
    return section == null || section.getSource().isInternal();
  }

  public static boolean isConstructor(Object value) {
    return JSRuntime.isConstructor(value);
  }

  /** [0 pending | 1 fulfilled | 2 rejected, result]; null when the value is no promise. */
  public static Object[] promiseDetails(Object value) {
    if (!(value instanceof JSPromiseObject promise)) {
      return null;
    }
    int state = promise.getPromiseState();
    return state == 0 ? new Object[] {0} : new Object[] {state, promise.getPromiseResult()};
  }

  /** Target and handler; JavaScript nulls when revoked; null when the value is no proxy. */
  public static Object[] proxyDetails(Object value) {
    if (!(value instanceof JSProxyObject proxy)) {
      return null;
    }
    Object target = proxy.getProxyTarget();
    return target instanceof JSDynamicObject
        ? new Object[] {target, proxy.getProxyHandler()}
        : new Object[] {Null.instance, Null.instance};
  }

  /**
   * The remaining entries of a Map or Set iterator, or the entries of a collection, without moving
   * the iterator. Keys and values alternate when {@link #yieldsPairs}.
   *
   * @return null for objects whose entries cannot be listed, as those of a WeakMap
   */
  public static List<Object> entries(Object value) {
    return switch (value) {
      case JSMapObject map -> collect(map.getMap().getEntries(), true, true);
      case JSSetObject set -> collect(set.getMap().getEntries(), true, false);
      case JSWeakSetObject weak -> new ArrayList<>(weak.getWeakHashMap().keySet());
      case JSCollectionIteratorObject iterator -> remaining(iterator);
      default -> null;
    };
  }

  /** True when {@link #entries} alternates keys and values. */
  public static boolean yieldsPairs(Object value) {
    return value instanceof JSMapObject
        || (value instanceof JSCollectionIteratorObject iterator
            && iterator.getIterationKind() == JSRuntime.ITERATION_KIND_KEY_PLUS_VALUE);
  }

  private static List<Object> remaining(JSCollectionIteratorObject iterator) {
    if (!(iterator.getIteratedObject() instanceof JSDynamicObject)
        || iterator.getIteratedObject()
            == com.oracle.truffle.js.runtime.objects.Undefined.instance) {
      return List.of();
    }
    boolean pairs = yieldsPairs(iterator);
    boolean isSet = iterator instanceof JSSetIteratorObject;
    boolean keys = pairs || isSet || iterator.getIterationKind() == JSRuntime.ITERATION_KIND_KEY;
    JSHashMap.Cursor cursor = iterator.getNextIndex().copy();
    if (!isSet) {
      return collect(cursor, keys, pairs || !keys);
    }
    List<Object> values = collect(cursor, true, false);
    return pairs ? twice(values) : values;
  }

  /** A Set's entries are pairs of the same value. */
  private static List<Object> twice(List<Object> values) {
    List<Object> doubled = new ArrayList<>(values.size() * 2);
    for (Object value : values) {
      doubled.add(value);
      doubled.add(value);
    }
    return doubled;
  }

  private static List<Object> collect(JSHashMap.Cursor cursor, boolean keys, boolean values) {
    List<Object> list = new ArrayList<>();
    while (cursor.advance()) {
      if (keys) {
        list.add(cursor.getKey());
      }
      if (values) {
        list.add(cursor.getValue());
      }
    }
    return list;
  }

  /** The own keys that are not array indices, strings before symbols. */
  public static List<Object> nonIndexKeys(Object value, boolean onlyEnumerable) {
    JSDynamicObject object = (JSDynamicObject) value;
    boolean shapeTellsAll =
        (object instanceof JSArrayObject || object instanceof JSTypedArrayObject)
            && !JSDictionary.isJSDictionaryObject(object);
    List<Object> strings = new ArrayList<>();
    List<Object> symbols = new ArrayList<>();
    if (shapeTellsAll) {
      // Elements live outside the shape: a long array costs no more than a short one.
      for (Property property : object.getShape().getPropertyListInternal(true)) {
        Object key = property.getKey();
        if (!(key instanceof HiddenKey) && (!onlyEnumerable || JSProperty.isEnumerable(property))) {
          (Js.isSymbol(key) ? symbols : strings).add(key);
        }
      }
    } else {
      for (Object key : JSObject.ownPropertyKeys(object)) {
        if (!JSRuntime.isArrayIndex(key)
            && (!onlyEnumerable || JSObject.getOwnProperty(object, key).getEnumerable())) {
          (Js.isSymbol(key) ? symbols : strings).add(key);
        }
      }
    }
    strings.addAll(symbols);
    return strings;
  }
}
