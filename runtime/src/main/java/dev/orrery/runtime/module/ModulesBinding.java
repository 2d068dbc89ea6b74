package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** File look-ups of the module loaders. */
public final class ModulesBinding implements Binding {
  @Override
  public String name() {
    return "modules";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    // 0 file, 1 folder, -2 neither: as Node's internalModuleStat.
    target.function("stat", 1, (_, args) -> stat(Path.of(Js.str(args, 0))));
    target.function(
        "readText", 1, (_, args) -> Files.readString(Path.of(Js.str(args, 0))));
    target.function(
        "realpath", 1, (_, args) -> Path.of(Js.str(args, 0)).toRealPath().toString());
    target.function(
        "readJson",
        1,
        (_, args) -> {
          Path file = Path.of(Js.str(args, 0));
          return Files.isRegularFile(file) ? Files.readString(file) : null;
        });
  }

  private static int stat(Path path) {
    if (Files.isRegularFile(path)) {
      return 0;
    }
    if (Files.isDirectory(path)) {
      return 1;
    }
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS) && Files.exists(path) ? 0 : -2;
  }
}
