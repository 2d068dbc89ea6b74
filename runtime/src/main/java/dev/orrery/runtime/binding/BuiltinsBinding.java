package dev.orrery.runtime.binding;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Builtins;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.util.StringTokenizer;

/** Builtin modules for the module loaders, and lazily defined globals. */
final class BuiltinsBinding implements Binding {
  @Override
  public String name() {
    return "builtins";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    Builtins builtins = env.builtins();
    target.function("exists", 1, (_, args) -> builtins.exists(Js.str(args, 0)));
    target.function("isUserModule", 1, (_, args) -> builtins.isUserModule(Js.str(args, 0)));
    target.function("requireForUser", 1, (_, args) -> builtins.requireForUser(Js.str(args, 0)));
    target.function("list", 0, (_, _) -> Js.array(builtins.ids()));
    target.function("isLoaded", 1, (_, args) -> builtins.isLoaded(Js.str(args, 0)));
    target.function("require", 1, (_, args) -> builtins.require(Js.str(args, 0)));
    // defineLazy(object, key, enumerable, id, exportName): a data property made on first read.
    target.function(
        "defineLazy",
        5,
        (_, args) -> {
          String id = Js.str(args, 3);
          String export = Js.isUndefined(Js.arg(args, 4)) ? null : Js.str(args, 4);
          Js.defineLazy(
              args[0],
              Js.str(args, 1),
              Js.bool(args, 2),
              () -> {
                Object exports = builtins.require(id);
                return export == null ? exports : Js.get(exports, export);
              });
          return null;
        });
    target.function(
        "defineLazies",
        3,
        (_, args) -> {
          defineLazies(builtins, args[0], Js.bool(args, 1), Js.str(args, 2));
          return null;
        });
    target.function("isUntouched", 2, (_, args) -> Js.isUntouched(args[0], Js.str(args, 1)));
    // defineLazyValue(object, key, enumerable, make): the same with a function.
    target.function(
        "defineLazyValue",
        4,
        (_, args) -> {
          Object make = args[3];
          Js.defineLazy(
              args[0], Js.str(args, 1), Js.bool(args, 2), () -> Js.call(make, Js.UNDEFINED));
          return null;
        });
  }

  /**
   * Many data properties made on first read, by one call: this is most of what a starting program
   * does.
   *
   * @param table lines of {@code module: export export ...}
   */
  private static void defineLazies(
      Builtins builtins, Object target, boolean enumerable, String table) {
    for (String line : table.strip().split("\n")) {
      int colon = line.indexOf(':');
      String id = line.substring(0, colon).strip();
      StringTokenizer names = new StringTokenizer(line.substring(colon + 1));
      while (names.hasMoreTokens()) {
        String name = names.nextToken();
        Js.defineLazy(target, name, enumerable, () -> Js.get(builtins.require(id), name));
      }
    }
  }
}
