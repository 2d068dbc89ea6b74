package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of properties the language makes itself: GraalJS makes them in another one than V8, and
 * previews show the first ones only.
 */
final class KeyOrder {
  private static final TruffleString CONSTRUCTOR = Strings.fromJavaString("constructor");

  private static final List<TruffleString> OF_ERRORS = keys("stack", "message", "cause", "errors");

  private static final List<TruffleString> OF_PROTOTYPES =
      keys(
          "buffer",
          "byteLength",
          "maxByteLength",
          "resizable",
          "growable",
          "detached",
          "byteOffset",
          "length",
          "name",
          "arguments",
          "caller",
          "dotAll",
          "flags",
          "global",
          "hasIndices",
          "ignoreCase",
          "multiline",
          "source",
          "sticky",
          "unicode",
          "unicodeSets");

  private KeyOrder() {}

  private static List<TruffleString> keys(String... names) {
    List<TruffleString> keys = new ArrayList<>();
    for (String name : names) {
      keys.add(Strings.fromJavaString(name));
    }
    return List.copyOf(keys);
  }

  /** Puts the keys of an object that are not enumerable into V8's order. */
  static void arrange(JSDynamicObject object, List<Object> keys) {
    if (object instanceof JSErrorObject) {
      arrange(keys, OF_ERRORS);
    } else if (keys.contains(CONSTRUCTOR)
        && ClassNames.data(object, CONSTRUCTOR) instanceof JSFunctionObject maker
        && maker.getFunctionData().isBuiltin()) {
      arrange(keys, OF_PROTOTYPES);
    }
  }

  /** The named keys change places among themselves; the others stay where they are. */
  private static void arrange(List<Object> keys, List<TruffleString> order) {
    List<Integer> places = new ArrayList<>();
    List<Object> known = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i) instanceof TruffleString key && order.contains(key)) {
        places.add(i);
        known.add(key);
      }
    }
    known.sort(Comparator.comparingInt(order::indexOf));
    for (int i = 0; i < known.size(); i++) {
      keys.set(places.get(i), known.get(i));
    }
  }
}
