package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.EsModule;
import dev.orrery.runtime.engine.Js;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The ES module of a builtin. Many members of builtins are made when first read, so only those that
 * an importer names are read.
 */
final class BuiltinFacade {
  private final Environment env;
  private final Object value;
  private final List<String> names;
  private final Set<String> taken = new HashSet<>();
  private EsModule module;

  BuiltinFacade(Environment env, Object value) {
    this.env = env;
    this.value = value;
    this.names = new ArrayList<>(Js.keys(value));
    names.remove("default");
  }

  EsModule create(String url) {
    List<String> all = new ArrayList<>(names);
    all.add("default");
    module =
        env.esModules()
            .synthetic(
                url,
                all,
                exports -> {
                  exports.set("default", value);
                  List.copyOf(taken).forEach(name -> exports.set(name, Js.get(value, name)));
                });
    return module;
  }

  /** Adds names that an importer takes; null for all. */
  void take(Set<String> wanted) {
    for (String name : names) {
      if ((wanted == null || wanted.contains(name)) && taken.add(name) && module.isEvaluated()) {
        env.esModules().updateIfExported(module, name, Js.get(value, name));
      }
    }
  }

  /** Copies the current members, as module.syncBuiltinESMExports promises. */
  void sync() {
    if (module.isEvaluated()) {
      for (String name : taken) {
        env.esModules().updateIfExported(module, name, Js.get(value, name));
      }
    }
  }
}
