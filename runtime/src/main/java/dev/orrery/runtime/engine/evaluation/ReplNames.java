package dev.orrery.runtime.engine.evaluation;

import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import java.util.HashSet;
import java.util.Set;

/** The names that scripts of consoles have declared: those may be declared again. */
final class ReplNames {
  private static final HiddenKey NAMES = new HiddenKey("orrery:repl-names");

  private ReplNames() {}

  /** Makes room for declarations of a console's script. */
  static void redeclare(JSRealm realm, Set<String> names) {
    JSDynamicObject scope = realm.getGlobalScope();
    Set<String> declared = of(scope);
    for (String name : names) {
      if (declared.contains(name)) {
        DynamicObjectLibrary.getUncached().removeKey(scope, Strings.fromJavaString(name));
      } else if (!DynamicObjectLibrary.getUncached()
          .containsKey(scope, Strings.fromJavaString(name))) {
        declared.add(name);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Set<String> of(JSDynamicObject scope) {
    if (JSObjectUtil.getHiddenProperty(scope, NAMES) instanceof Set<?> names) {
      return (Set<String>) names;
    }
    Set<String> names = new HashSet<>();
    JSObjectUtil.putHiddenProperty(scope, NAMES, names);
    return names;
  }
}
