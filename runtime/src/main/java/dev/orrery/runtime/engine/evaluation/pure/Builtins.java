package dev.orrery.runtime.engine.evaluation.pure;

import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import dev.orrery.runtime.engine.mirror.VmGlobals;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The functions of the language that may be called, found where the language has put them. */
final class Builtins {
  /** What a function does to the object it is called on. */
  enum Effect {
    NONE,
    CHANGES_THIS,
    CONSTRUCTS
  }

  /** How far a function looks into the values it is given. */
  enum Reach {
    /** Their keys and prototypes. */
    KEYS,
    /** Their own properties. */
    PROPERTIES,
    /** What they are as primitives, elements of arrays included. */
    TEXT,
    /** All that can be reached. */
    ALL
  }

  /** What is known of a function. */
  record Knowledge(Effect effect, Reach reach) {}

  private record Group(Effect effect, Reach reach, String holder, String names) {}

  private static final List<Group> GROUPS =
      List.of(
          harmless(
              Reach.TEXT,
              "",
              "parseInt parseFloat isNaN isFinite String Number BigInt Symbol encodeURIComponent"
                  + " decodeURIComponent encodeURI decodeURI escape unescape"),
          harmless(Reach.KEYS, "", "Boolean"),
          harmless(
              Reach.TEXT,
              "Math",
              "abs acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos cosh exp expm1 floor"
                  + " fround hypot imul log log10 log1p log2 max min pow round sign sin sinh sqrt"
                  + " tan tanh trunc"),
          harmless(Reach.ALL, "JSON", "stringify"),
          harmless(Reach.TEXT, "JSON", "parse"),
          harmless(Reach.TEXT, "Number", "isFinite isInteger isNaN isSafeInteger"),
          harmless(
              Reach.TEXT, "Number.prototype", "toExponential toFixed toPrecision toString valueOf"),
          harmless(Reach.TEXT, "Boolean.prototype", "toString valueOf"),
          harmless(Reach.TEXT, "BigInt", "asIntN asUintN"),
          harmless(Reach.TEXT, "BigInt.prototype", "toString valueOf"),
          harmless(Reach.TEXT, "String", "fromCharCode fromCodePoint raw"),
          harmless(
              Reach.TEXT,
              "String.prototype",
              "at charAt charCodeAt codePointAt concat endsWith includes indexOf isWellFormed"
                  + " lastIndexOf localeCompare match matchAll normalize padEnd padStart repeat"
                  + " replace replaceAll search slice split startsWith substr substring toLowerCase"
                  + " toString toUpperCase toWellFormed trim trimEnd trimStart valueOf"),
          harmless(Reach.TEXT, "Symbol.prototype", "toString valueOf"),
          harmless(Reach.TEXT, "Date", "now parse UTC"),
          harmless(
              Reach.TEXT,
              "Date.prototype",
              "getDate getDay getFullYear getHours getMilliseconds getMinutes getMonth getSeconds"
                  + " getTime getTimezoneOffset getUTCDate getUTCDay getUTCFullYear getUTCHours"
                  + " getUTCMilliseconds getUTCMinutes getUTCMonth getUTCSeconds getYear"
                  + " toDateString toISOString toJSON toString toTimeString toUTCString valueOf"),
          harmless(
              Reach.KEYS,
              "Object",
              "getOwnPropertyDescriptor getOwnPropertyDescriptors getOwnPropertyNames"
                  + " getOwnPropertySymbols getPrototypeOf hasOwn is isExtensible isFrozen isSealed"
                  + " keys"),
          harmless(Reach.PROPERTIES, "Object", "entries fromEntries values groupBy create"),
          harmless(
              Reach.KEYS,
              "Object.prototype",
              "hasOwnProperty isPrototypeOf propertyIsEnumerable valueOf"),
          harmless(Reach.TEXT, "Object.prototype", "toString"),
          harmless(Reach.KEYS, "Function.prototype", "toString"),
          harmless(Reach.PROPERTIES, "Array", "from of"),
          harmless(Reach.KEYS, "Array", "isArray"),
          harmless(
              Reach.PROPERTIES,
              "Array.prototype",
              "at concat entries every filter find findIndex findLast findLastIndex flat flatMap"
                  + " forEach includes indexOf keys lastIndexOf map reduce reduceRight slice some"
                  + " toReversed toSpliced values with"),
          harmless(Reach.TEXT, "Array.prototype", "join toString toSorted"),
          harmless(Reach.KEYS, "Map.prototype", "get has entries keys values forEach"),
          harmless(Reach.KEYS, "Set.prototype", "has entries keys values forEach"),
          harmless(
              Reach.PROPERTIES,
              "Set.prototype",
              "union intersection difference symmetricDifference isSubsetOf isSupersetOf"
                  + " isDisjointFrom"),
          harmless(Reach.KEYS, "WeakMap.prototype", "get has"),
          harmless(Reach.KEYS, "WeakSet.prototype", "has"),
          harmless(
              Reach.KEYS,
              "Reflect",
              "getOwnPropertyDescriptor getPrototypeOf has isExtensible ownKeys"),
          harmless(Reach.TEXT, "Error.prototype", "toString"),
          harmless(Reach.KEYS, "ArrayBuffer", "isView"),
          harmless(Reach.PROPERTIES, "ArrayBuffer.prototype", "slice"),
          changing("Array.prototype", "copyWithin fill pop push reverse shift sort splice unshift"),
          changing("Map.prototype", "clear delete set"),
          changing("Set.prototype", "add clear delete"),
          changing(
              "Date.prototype",
              "setDate setFullYear setHours setMilliseconds setMinutes setMonth setSeconds setTime"
                  + " setUTCDate setUTCFullYear setUTCHours setUTCMilliseconds setUTCMinutes"
                  + " setUTCMonth setUTCSeconds"),
          changing("RegExp.prototype", "exec test"),
          new Group(
              Effect.CONSTRUCTS,
              Reach.PROPERTIES,
              "",
              "Array Object Map Set WeakMap WeakSet Date Error TypeError RangeError SyntaxError"
                  + " ReferenceError EvalError URIError String Number Boolean RegExp ArrayBuffer"
                  + " DataView Uint8Array Int8Array Uint8ClampedArray Int16Array Uint16Array"
                  + " Int32Array Uint32Array Float32Array Float64Array BigInt64Array"
                  + " BigUint64Array"));

  private static Group harmless(Reach reach, String holder, String names) {
    return new Group(Effect.NONE, reach, holder, names);
  }

  private static Group changing(String holder, String names) {
    return new Group(Effect.CHANGES_THIS, Reach.TEXT, holder, names);
  }

  private static final String TYPED_ARRAYS =
      "at entries every filter find findIndex findLast findLastIndex forEach includes indexOf join"
          + " keys lastIndexOf map reduce reduceRight slice some subarray toReversed toSorted"
          + " toString values with";

  private final Map<Object, Knowledge> calls = new IdentityHashMap<>();
  private final Map<Object, Knowledge> constructions = new IdentityHashMap<>();
  private final JSRealm realm;

  Builtins(JSRealm realm) {
    this.realm = realm;
    for (Group group : GROUPS) {
      JSDynamicObject holder = object(group.holder());
      for (String name : group.names().split(" ")) {
        put(holder, name, new Knowledge(group.effect(), group.reach()));
      }
    }
    JSDynamicObject bytes = object("Uint8Array.prototype");
    JSDynamicObject typedArrays = bytes == null ? null : JSObject.getPrototype(bytes);
    for (String name : TYPED_ARRAYS.split(" ")) {
      put(typedArrays, name, new Knowledge(Effect.NONE, Reach.PROPERTIES));
    }
  }

  /** Null if the program has put something else there. */
  private JSDynamicObject object(String path) {
    Object at = VmGlobals.builtinsOf(realm.getGlobalObject());
    for (String name : path.isEmpty() ? new String[0] : path.split("\\.")) {
      at = at instanceof JSObject o ? value(o, Strings.fromJavaString(name)) : null;
    }
    return at instanceof JSDynamicObject object ? object : null;
  }

  private void put(JSDynamicObject holder, String name, Knowledge knowledge) {
    if (holder != null
        && value(holder, Strings.fromJavaString(name)) instanceof JSFunctionObject function
        && function.getFunctionData().isBuiltin()) {
      boolean constructs = knowledge.effect() == Effect.CONSTRUCTS;
      (constructs ? constructions : calls).putIfAbsent(function, knowledge);
    }
  }

  private static Object value(JSDynamicObject holder, Object key) {
    PropertyDescriptor own = JSObject.getOwnProperty(holder, key);
    return own != null && own.isDataDescriptor() ? own.getValue() : null;
  }

  /** Null if the function must not be called. */
  Knowledge ofCall(Object function) {
    return calls.get(function);
  }

  /** Null if the class must not be made an instance of. */
  Knowledge ofNew(Object constructor) {
    return constructions.get(constructor);
  }
}
