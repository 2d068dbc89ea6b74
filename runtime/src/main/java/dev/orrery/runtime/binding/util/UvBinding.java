package dev.orrery.runtime.binding.util;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.os.Errno;
import java.util.Arrays;

/** Node's {@code uv} binding: error numbers with their names and messages. */
public final class UvBinding implements Binding {
  @Override
  public String name() {
    return "uv";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.function("errname", 1, (_, args) -> Errno.nameOf(Js.integer(args, 0)));
    target.function("getErrorMessage", 1, (_, args) -> Errno.messageOf(Js.integer(args, 0)));
    target.function("getErrorMap", 0, (_, _) -> errorMap());
    for (Errno errno : Errno.values()) {
      target.constant("UV_" + errno.name(), errno.number());
    }
  }

  /** [number, name, message] of each error. */
  private static Object errorMap() {
    return Js.array(
        Arrays.stream(Errno.values())
            .map(errno -> Js.array(errno.number(), errno.name(), errno.message()))
            .toArray());
  }
}
