package dev.orrery.runtime.binding.os;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.util.Map;

/** Node's {@code constants} binding, as far as the operating system defines them. */
public final class ConstantsBinding implements Binding {
  @Override
  public String name() {
    return "constants";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.lazyValue("os", ConstantsBinding::os);
    target.lazyValue("fs", () -> object(OsConstants.FS));
    target.lazyValue("trace", () -> object(OsConstants.TRACE));
  }

  private static Object os() {
    Object os = Js.nullObject();
    Js.set(os, "UV_UDP_REUSEADDR", 4);
    Js.set(os, "dlopen", object(OsConstants.DLOPEN));
    Js.set(os, "errno", object(OsConstants.ERRNO));
    Js.set(os, "signals", object(OsConstants.SIGNALS));
    Js.set(os, "priority", object(OsConstants.PRIORITY));
    return os;
  }

  private static Object object(Map<String, Integer> constants) {
    Object object = Js.nullObject();
    constants.forEach((name, value) -> Js.defineConstant(object, name, value));
    return object;
  }
}
