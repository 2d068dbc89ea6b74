package dev.orrery.runtime.binding.child;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.HandleWrap;

/** Node's {@code process_wrap}: the class Process. */
public final class ProcessWrapBinding implements Binding {
  @Override
  public String name() {
    return "process_wrap";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    HandleWrap.addMethods(
        target
            .wrapClass("Process", ProcessWrap.class, 0, (object, _) -> new ProcessWrap(env, object))
            .method("spawn", 1, (self, args) -> self.spawn(args[0]))
            .method("kill", 1, ProcessWrap::kill));
  }
}
