package dev.orrery.runtime.engine.evaluation;

import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.objects.JSObject;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.NodeError;
import java.util.function.Consumer;

/** Global functions that hand a text to a client. */
public final class NativeBindings {
  private NativeBindings() {}

  /** Adds one; if there is a property of that name, it stays. */
  public static void add(Object realm, String name, Consumer<String> receiver) {
    Object global = ((JSRealm) realm).getGlobalObject();
    if (JSObject.hasOwnProperty((JSObject) global, Strings.fromJavaString(name))) {
      return;
    }
    Object function =
        Js.function(
            "",
            0,
            (_, args) -> {
              if (args.length != 1 || !Js.isString(args[0])) {
                throw NodeError.error(null, "Invalid arguments: should be exactly one string.");
              }
              receiver.accept(Js.toJava(args[0]));
              return null;
            });
    Js.define(global, name, function, true);
  }
}
