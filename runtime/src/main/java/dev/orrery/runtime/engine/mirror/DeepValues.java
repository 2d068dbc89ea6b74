package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSDate;
import com.oracle.truffle.js.runtime.builtins.JSDateObject;
import com.oracle.truffle.js.runtime.builtins.JSRegExp;
import com.oracle.truffle.js.runtime.builtins.JSRegExpObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What objects hold, for copies that keep types. Runs getters of the program. */
public final class DeepValues {
  private DeepValues() {}

  /** ISO 8601. */
  public static String dateText(Object date) {
    double time = ((JSDateObject) date).getTimeMillis();
    return JSDate.isTimeValid(time)
        ? JSDate.toISOStringIntl(time, JSRealm.get(null)).toJavaStringUncached()
        : "Invalid Date";
  }

  public static String pattern(Object regexp) {
    String text = literal(regexp);
    return text.substring(1, text.lastIndexOf('/'));
  }

  public static String flags(Object regexp) {
    String text = literal(regexp);
    return text.substring(text.lastIndexOf('/') + 1);
  }

  private static String literal(Object regexp) {
    return JSRegExp.prototypeToString((JSRegExpObject) regexp).toJavaStringUncached();
  }

  /** The elements of an array; holes are undefined. */
  public static List<Object> elements(Object array) {
    JSDynamicObject object = (JSDynamicObject) array;
    List<Object> elements = new ArrayList<>();
    long length = JSRuntime.toLength(read(object, Strings.LENGTH));
    for (long i = 0; i < length; i++) {
      elements.add(read(object, Strings.fromLong(i)));
    }
    return elements;
  }

  /** The own enumerable properties with text keys. */
  public static Map<String, Object> properties(Object value) {
    JSDynamicObject object = (JSDynamicObject) value;
    Map<String, Object> properties = new LinkedHashMap<>();
    for (TruffleString key : JSObject.enumerableOwnNames(object)) {
      properties.put(key.toJavaStringUncached(), read(object, key));
    }
    return properties;
  }

  /** A getter that throws gives undefined: the copy goes on. */
  private static Object read(JSDynamicObject object, TruffleString key) {
    try {
      return JSObject.get(object, key);
    } catch (GraalJSException _) {
      return Undefined.instance;
    }
  }
}
