package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSOrdinary;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import dev.orrery.runtime.inspect.InspectedContext;

/** The console of a vm context, which only inspectors hear. */
final class VmConsole {
  private VmConsole() {}

  /** Gives a context's global object a console, made when it is first asked for. */
  static void install(
      Environment env, JSRealm realm, JSDynamicObject global, InspectedContext context) {
    Js.defineLazy(global, "console", false, () -> create(env, realm, context));
  }

  private static Object create(Environment env, JSRealm realm, InspectedContext context) {
    JSObject prototype = JSOrdinary.create(realm.getContext(), realm);
    JSObject console = JSOrdinary.createWithPrototype(prototype, realm.getContext());
    for (String name : Inspection.CONSOLE_METHODS) {
      Object method =
          NativeFunctions.create(
              realm,
              name,
              0,
              (_, args) -> {
                Inspection inspection = env.inspectionOrNull();
                if (inspection != null) {
                  inspection.consoleCalled(name, args, context);
                }
                return null;
              });
      Js.set(console, name, method);
    }
    JSObjectUtil.putToStringTag(console, Strings.constant("console"));
    return console;
  }
}
