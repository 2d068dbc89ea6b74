package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The export names of a CommonJS file as far as its text tells, re-exports followed. */
final class CommonJsExports {
  private final Environment env;
  private final Set<String> seen = new HashSet<>();

  CommonJsExports(Environment env) {
    this.env = env;
  }

  Set<String> of(Path file) {
    String name = file.toString();
    if (!seen.add(name)
        || !Files.isRegularFile(file)
        || name.endsWith(".json")
        || name.endsWith(".node")) {
      return Set.of();
    }
    return scan(file, EsmLoader.read(file));
  }

  /** The names of a text that stands for a file. */
  Set<String> of(Path file, String code) {
    seen.add(file.toString());
    return scan(file, code);
  }

  private Set<String> scan(Path file, String code) {
    Set<String> names = new LinkedHashSet<>();
    CommonJsLexer lexer = new CommonJsLexer(code);
    lexer.scan();
    names.addAll(lexer.names());
    for (String request : lexer.reexports()) {
      String target = resolve(request, file);
      if (target != null) {
        names.addAll(of(Path.of(target)));
      }
    }
    return names;
  }

  /** A re-export that cannot be resolved adds no names; requiring it will tell the error. */
  private String resolve(String request, Path from) {
    Object loader = env.builtins().require("internal/modules/cjs/loader");
    Object found =
        Js.call(
            Js.get(loader, "tryResolve"),
            Js.UNDEFINED,
            Js.string(request),
            Js.string(from.toString()));
    return Js.isString(found) && Js.toJava(found).startsWith("/") ? Js.toJava(found) : null;
  }
}
