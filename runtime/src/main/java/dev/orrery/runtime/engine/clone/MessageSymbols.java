package dev.orrery.runtime.engine.clone;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.Null;
import dev.orrery.runtime.engine.Environment;

/**
 * How objects of builtin classes say whether and how they travel: marks that JavaScript cannot see,
 * and methods under symbols that user code cannot get. One for each environment.
 */
public final class MessageSymbols {
  /** May be cloned. */
  public static final int CLONEABLE = 1;

  /** May be transferred. */
  public static final int TRANSFERABLE = 2;

  private static final HiddenKey MODE = new HiddenKey("orrery:transferMode");
  private static final HiddenKey UNTRANSFERABLE = new HiddenKey("orrery:untransferable");

  /** {@code [clone]() -> { data, deserializeInfo }}. */
  public final Symbol clone = symbol("messaging_clone_symbol");

  /** {@code [deserialize](data)}. */
  public final Symbol deserialize = symbol("messaging_deserialize_symbol");

  /** {@code [transfer]() -> { data, deserializeInfo }}. */
  public final Symbol transfer = symbol("messaging_transfer_symbol");

  /** {@code [transferList]() -> objects that go along}. */
  public final Symbol transferList = symbol("messaging_transfer_list_symbol");

  private MessageSymbols() {}

  /** The symbols of an environment. */
  public static MessageSymbols of(Environment env) {
    return env.attachment(MessageSymbols.class, _ -> new MessageSymbols());
  }

  private static Symbol symbol(String name) {
    return Symbol.create(Strings.fromJavaString(name));
  }

  /** Marks an object, or with a prototype all that inherit from it. */
  public static void setMode(Object object, int mode) {
    JSObjectUtil.putHiddenProperty((JSDynamicObject) object, MODE, mode);
  }

  /** The mode of the object or of the nearest prototype that has one; -1 for ordinary objects. */
  static int modeOf(JSDynamicObject object) {
    for (JSDynamicObject o = object; o != Null.instance; o = JSObject.getPrototype(o)) {
      if (JSObjectUtil.getHiddenProperty(o, MODE) instanceof Integer mode) {
        return mode;
      }
    }
    return -1;
  }

  public static void markUntransferable(Object object) {
    JSObjectUtil.putHiddenProperty((JSDynamicObject) object, UNTRANSFERABLE, true);
  }

  public static boolean isMarkedUntransferable(Object object) {
    return object instanceof JSDynamicObject o
        && Boolean.TRUE.equals(JSObjectUtil.getHiddenProperty(o, UNTRANSFERABLE));
  }
}
