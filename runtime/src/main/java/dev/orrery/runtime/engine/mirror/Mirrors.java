package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.BigInt;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.objects.Undefined;
import java.util.List;
import java.util.function.Predicate;

/** Looks at values: the entrance of this package. */
public final class Mirrors {
  private Mirrors() {}

  /** What the value is. */
  public static Mirror of(Object value) {
    return switch (value) {
      case Object v when v == Undefined.instance -> Mirror.primitive("undefined", null, null);
      case Object v when v == Null.instance -> Mirror.object("object", "null", null, null);
      case Boolean b -> Mirror.primitive("boolean", b, null);
      case TruffleString s -> Mirror.primitive("string", s.toJavaStringUncached(), null);
      case BigInt b -> Mirror.unserializable("bigint", b.bigIntegerValue() + "n");
      case Symbol s -> Mirror.object("symbol", null, null, textOf(s));
      case JSDynamicObject o -> ObjectMirrors.of(o);
      case Object v when JSRuntime.isNumber(v) -> number(JSRuntime.toDouble(v));
      default -> Mirror.object("object", null, "Object", String.valueOf(value));
    };
  }

  private static Mirror number(double number) {
    String text = JSRuntime.doubleToString(number).toJavaStringUncached();
    if (number == 0 && 1 / number < 0) {
      return Mirror.unserializable("number", "-0");
    }
    return Double.isFinite(number)
        ? Mirror.primitive("number", number, text)
        : Mirror.unserializable("number", text);
  }

  /** {@code Symbol(description)}. */
  static String textOf(Symbol symbol) {
    return "Symbol("
        + (symbol.getDescription() instanceof TruffleString s ? s.toJavaStringUncached() : "")
        + ")";
  }

  /** Which properties to show. */
  public record Selection(boolean ownOnly, boolean accessorsOnly, boolean nonIndexedOnly) {}

  /** The properties of an object; those of a proxy are not looked at. */
  public static List<PropertyMirror> properties(Object object, Selection selection) {
    return PropertyWalk.list((JSDynamicObject) object, selection);
  }

  /** Visits properties until the visitor says false: what is not asked for costs nothing. */
  public static void walk(Object object, Selection selection, Predicate<PropertyMirror> visitor) {
    PropertyWalk.walk((JSDynamicObject) object, selection, visitor);
  }

  /** What a function is called now: its own property {@code name}, else as it was declared. */
  public static String ownName(Object function) {
    JSFunctionObject object = (JSFunctionObject) function;
    return ClassNames.data(object, Strings.NAME) instanceof TruffleString name
        ? name.toJavaStringUncached()
        : ClassNames.nameOf(object);
  }

  /** Internal slots by V8's names; empty for values that have none. */
  public static List<SlotMirror> internalSlots(Object object) {
    return InternalSlots.of((JSDynamicObject) object);
  }

  /** Those internal slots that cost little to read. */
  public static List<SlotMirror> previewSlots(Object object) {
    return InternalSlots.brief((JSDynamicObject) object);
  }

  /** Private fields, innermost class last. */
  public static List<SlotMirror> privateFields(Object object) {
    return PrivateFields.of((JSDynamicObject) object);
  }
}
