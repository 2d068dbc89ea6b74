package dev.orrery.runtime.binding;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.util.List;

/** Runtime options given on the command line or through NODE_OPTIONS. */
final class OptionsBinding implements Binding {
  @Override
  public String name() {
    return "options";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.function(
        "environmentFlags",
        0,
        (_, _) ->
            env.option("environmentFlags") instanceof List<?> flags ? Js.array(flags) : Js.array());
    target.function(
        "getOptionValue",
        1,
        (_, args) -> {
          Object value = env.option(Js.str(args, 0));
          return value instanceof List<?> list ? Js.array(list) : value;
        });
  }
}
