package dev.orrery.runtime.binding;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;

/** Where builtin modules find what to report to; the engine sets a hook while it is wanted. */
final class ObserveBinding implements Binding {
  @Override
  public String name() {
    return "observe";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.value("console", Js.NULL);
    target.value("emitter", Js.NULL);
    target.value("emit", Js.NULL);
    target.value("listeners", Js.NULL);
    target.value("rejection", Js.NULL);
    target.value("resource", Js.NULL);
    target.value("trace", Js.NULL);
  }
}
