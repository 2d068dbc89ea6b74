package dev.orrery.runtime.engine.inspect;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.BigInt;
import com.oracle.truffle.js.runtime.JSErrorType;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSMapObject;
import com.oracle.truffle.js.runtime.builtins.JSSetObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSOrdinaryObject;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import com.oracle.truffle.js.runtime.objects.Undefined;
import com.oracle.truffle.js.runtime.util.JSHashMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * {@code util.inspect} with default options for values that hold nothing unusual: primitives,
 * arrays, plain objects, instances of plain classes, functions, Maps and Sets. For all else (custom
 * inspection, tags, cycles, changed prototypes, other kinds) it gives up, and JavaScript does it.
 *
 * <p>Runs no code of the program. Checked with GraalJS 25.0.3.
 */
public final class PlainInspector {
  private static final int DEPTH = 2;
  private static final int MAX_ITEMS = 100;
  private static final int MAX_STRING = 10_000;

  /** Values larger than this are better cut off with care. */
  private static final int MAX_PARTS = 20_000;

  private static final TruffleString CONSTRUCTOR = Strings.constant("constructor");
  private static final TruffleString PROTOTYPE = Strings.constant("prototype");

  private final JSRealm realm;
  private final Symbol custom;
  private final Deque<Object> path = new ArrayDeque<>();
  private int indentation;
  private int deepest;
  private int parts;

  private PlainInspector(JSRealm realm, Symbol custom) {
    this.realm = realm;
    this.custom = custom;
  }

  /** Thrown to leave the walk as soon as something unusual is met. */
  private static final class Unusual extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final Unusual INSTANCE = new Unusual();

    private Unusual() {
      super(null, null, false, false);
    }
  }

  /**
   * The text, or null when the value needs JavaScript.
   *
   * @param custom the symbol of custom inspection
   */
  public static String inspect(Object value, Object custom) {
    try {
      PlainInspector inspector = new PlainInspector(JSRealm.get(null), (Symbol) custom);
      return inspector.format(value, 0);
    } catch (Unusual _) {
      return null;
    }
  }

  private String format(Object value, int level) {
    if (++parts > MAX_PARTS) {
      throw Unusual.INSTANCE;
    }
    return switch (value) {
      case TruffleString s -> string(s.toJavaStringUncached());
      case Integer i -> i.toString();
      case Boolean b -> b.toString();
      case Double d -> number(d);
      case BigInt b -> b.toString() + "n";
      case Symbol s -> Text.escape(symbol(s));
      case JSArrayObject a -> array(a, level);
      case JSFunctionObject f -> function(f);
      case JSMapObject m -> collection(m, m.getMap(), realm.getMapPrototype(), "Map", level);
      case JSSetObject s -> collection(s, s.getMap(), realm.getSetPrototype(), "Set", level);
      case JSOrdinaryObject o -> object(o, level);
      case Object v when v == Undefined.instance -> "undefined";
      case Object v when v == Null.instance -> "null";
      case Object v when JSRuntime.isNumber(v) -> number(JSRuntime.toDouble(v));
      default -> throw Unusual.INSTANCE;
    };
  }

  private static String symbol(Symbol symbol) {
    return "Symbol("
        + (symbol.getDescription() instanceof TruffleString d ? d.toJavaStringUncached() : "")
        + ")";
  }

  private static String number(double d) {
    return d == 0 && 1 / d < 0 ? "-0" : JSRuntime.doubleToString(d).toJavaStringUncached();
  }

  private String string(String text) {
    String trailer = "";
    if (text.length() > MAX_STRING) {
      int more = text.length() - MAX_STRING;
      trailer = "... " + more + " more character" + (more > 1 ? "s" : "");
      text = text.substring(0, MAX_STRING);
    }
    if (text.length() <= 16
        || text.length() <= Layout.DEFAULT.breakLength() - indentation - 4
        || text.indexOf('\n') < 0) {
      return Text.quote(text) + trailer;
    }
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start) + 1;
      end = end == 0 ? text.length() : end;
      lines.add(Text.quote(text.substring(start, end)));
      start = end;
    }
    return String.join(" +\n" + " ".repeat(indentation + 2), lines) + trailer;
  }

  // ---- objects ---------------------------------------------------------------------------------

  private String array(JSArrayObject array, int level) {
    requirePrototype(array, realm.getArrayPrototype());
    long length = JSRuntime.toLength(JSObject.get(array, Strings.LENGTH));
    if (com.oracle.truffle.js.runtime.builtins.JSDictionary.isJSDictionaryObject(array)
        || array.getShape().getPropertyCount() > 1) {
      throw Unusual.INSTANCE;
    }
    if (length == 0) {
      return "[]";
    }
    if (level > DEPTH) {
      return "[Array]";
    }
    List<String> items = new ArrayList<>();
    boolean numeric = true;
    enter(array, level);
    int shown = (int) Math.min(length, MAX_ITEMS);
    for (int i = 0; i < shown; i++) {
      PropertyDescriptor own = JSObject.getOwnProperty(array, Strings.fromLong(i));
      if (own == null || !own.isDataDescriptor()) {
        throw Unusual.INSTANCE;
      }
      Object item = own.getValue();
      numeric &= JSRuntime.isNumber(item) || item instanceof BigInt;
      items.add(indented(item, level + 1));
    }
    path.pop();
    if (length > shown) {
      items.add(more(length - shown));
      // As with the rest of the list, only what the array holds where the last part stands counts.
      Object next = JSObject.get(array, shown);
      numeric &= JSRuntime.isNumber(next) || next instanceof BigInt;
    }
    return join(items, "[", "]", level, new Layout.Columns(MAX_ITEMS, numeric));
  }

  private String object(JSOrdinaryObject object, int level) {
    String name = className(object);
    String prefix = name == null ? "[Object: null prototype] " : name.isEmpty() ? "" : name + " ";
    List<Object> keys = enumerableKeys(object);
    if (keys.isEmpty()) {
      return prefix + "{}";
    }
    if (level > DEPTH) {
      return name == null
          ? "[Object: null prototype]"
          : "[" + (name.isEmpty() ? "Object" : name) + "]";
    }
    enter(object, level);
    List<String> items = new ArrayList<>();
    for (Object key : keys) {
      items.add(property(object, key, level));
    }
    path.pop();
    return join(items, prefix + "{", "}", level, null);
  }

  private String property(JSDynamicObject object, Object key, int level) {
    PropertyDescriptor own = JSObject.getOwnProperty(object, key);
    String shown;
    if (own.isDataDescriptor()) {
      shown = indented(own.getValue(), level + 1);
    } else if (own.getGet() != Undefined.instance) {
      shown = own.getSet() != Undefined.instance ? "[Getter/Setter]" : "[Getter]";
    } else {
      shown = own.getSet() != Undefined.instance ? "[Setter]" : "undefined";
    }
    return keyText(key) + ": " + shown;
  }

  private static String keyText(Object key) {
    if (key instanceof Symbol s) {
      return Text.escape(symbol(s));
    }
    String name = ((TruffleString) key).toJavaStringUncached();
    if (name.equals("__proto__")) {
      return "['__proto__']";
    }
    return isIdentifier(name) ? name : Text.quote(name);
  }

  private static boolean isIdentifier(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private String collection(
      JSDynamicObject object, JSHashMap map, JSDynamicObject prototype, String name, int level) {
    requirePrototype(object, prototype);
    if (!enumerableKeys(object).isEmpty()) {
      throw Unusual.INSTANCE;
    }
    String open = name + "(" + map.size() + ") {";
    if (map.size() == 0) {
      return open + "}";
    }
    if (level > DEPTH) {
      return "[" + name + "]";
    }
    enter(object, level);
    List<String> items = new ArrayList<>();
    JSHashMap.Cursor cursor = map.getEntries();
    while (items.size() < MAX_ITEMS && cursor.advance()) {
      String key = indented(cursor.getKey(), level + 1);
      items.add(name.equals("Set") ? key : key + " => " + indented(cursor.getValue(), level + 1));
    }
    path.pop();
    if (map.size() > MAX_ITEMS) {
      items.add(more(map.size() - MAX_ITEMS));
    }
    return join(items, open, "}", level, null);
  }

  private String function(JSFunctionObject function) {
    var data = function.getFunctionData();
    JSDynamicObject prototype = JSObject.getPrototype(function);
    if (data.isClassConstructor()
        || data.isAsync()
        || data.isGenerator()
        || prototype != realm.getFunctionPrototype()
        || !enumerableKeys(function).isEmpty()) {
      throw Unusual.INSTANCE;
    }
    PropertyDescriptor name = JSObject.getOwnProperty(function, Strings.NAME);
    if (name == null || !(name.getValue() instanceof TruffleString text)) {
      throw Unusual.INSTANCE;
    }
    String shown = text.toJavaStringUncached();
    return shown.isEmpty() ? "[Function (anonymous)]" : "[Function: " + shown + "]";
  }

  // ---- names and keys --------------------------------------------------------------------------

  /** Empty for plain objects, null without prototype, else the name of the class. */
  private String className(JSOrdinaryObject object) {
    JSDynamicObject prototype = JSObject.getPrototype(object);
    if (prototype == Null.instance) {
      requireOrdinary(object);
      return null;
    }
    if (prototype == realm.getObjectPrototype()) {
      requireOrdinary(object);
      return "";
    }
    requireNoConstructor(object);
    for (JSDynamicObject o = object;
        o != realm.getObjectPrototype();
        o = JSObject.getPrototype(o)) {
      if (!(o instanceof JSOrdinaryObject) || o == realm.getErrorPrototype(JSErrorType.Error)) {
        throw Unusual.INSTANCE;
      }
      requireUntagged(o);
    }
    PropertyDescriptor constructor = JSObject.getOwnProperty(prototype, CONSTRUCTOR);
    if (constructor != null
        && constructor.getValue() instanceof JSFunctionObject f
        && JSObject.getOwnProperty(f, PROTOTYPE) instanceof PropertyDescriptor p
        && p.getValue() == prototype
        && JSObject.getOwnProperty(f, Strings.NAME) instanceof PropertyDescriptor n
        && n.getValue() instanceof TruffleString name
        && !name.isEmpty()
        && !JSObject.hasOwnProperty(f, Symbol.SYMBOL_HAS_INSTANCE)) {
      return name.toJavaStringUncached();
    }
    throw Unusual.INSTANCE;
  }

  private void requireOrdinary(JSDynamicObject object) {
    requireNoConstructor(object);
    requireUntagged(object);
  }

  private static void requireNoConstructor(JSDynamicObject object) {
    if (JSObject.hasOwnProperty(object, CONSTRUCTOR)) {
      throw Unusual.INSTANCE;
    }
  }

  private void requireUntagged(JSDynamicObject object) {
    if (JSObject.hasOwnProperty(object, custom)
        || JSObject.hasOwnProperty(object, Symbol.SYMBOL_TO_STRING_TAG)) {
      throw Unusual.INSTANCE;
    }
  }

  private static void requirePrototype(JSDynamicObject object, JSDynamicObject prototype) {
    if (JSObject.getPrototype(object) != prototype) {
      throw Unusual.INSTANCE;
    }
  }

  /** Enumerable own keys, symbols last. */
  private List<Object> enumerableKeys(JSDynamicObject object) {
    List<Object> keys = new ArrayList<>();
    List<Object> symbols = new ArrayList<>();
    for (Object key : JSObject.ownPropertyKeys(object)) {
      if (key instanceof HiddenKey) {
        continue;
      }
      if (key == custom || key == Symbol.SYMBOL_TO_STRING_TAG) {
        throw Unusual.INSTANCE;
      }
      PropertyDescriptor own = JSObject.getOwnProperty(object, key);
      if (own != null && own.getEnumerable()) {
        (key instanceof Symbol ? symbols : keys).add(key);
      }
    }
    keys.addAll(symbols);
    return keys;
  }

  // ---- the walk --------------------------------------------------------------------------------

  private void enter(Object object, int level) {
    for (Object outer : path) {
      if (outer == object) {
        throw Unusual.INSTANCE;
      }
    }
    path.push(object);
    deepest = level + 1;
  }

  private String indented(Object value, int level) {
    indentation += 2;
    String text = format(value, level);
    indentation -= 2;
    return text;
  }

  private String join(
      List<String> items, String open, String close, int level, Layout.Columns columns) {
    return Layout.DEFAULT.join(
        items, new Layout.Frame("", open, close), indentation, deepest - (level + 1), columns);
  }

  private static String more(long count) {
    return "... " + count + " more item" + (count > 1 ? "s" : "");
  }
}
