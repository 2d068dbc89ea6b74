package dev.orrery.runtime.binding.net;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;

/** {@code ip}: what is an IP address, and of which version. */
public final class IpBinding implements Binding {
  @Override
  public String name() {
    return "ip";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.function("version", 1, (_, args) -> IpText.version(Js.str(args, 0)));
  }
}
