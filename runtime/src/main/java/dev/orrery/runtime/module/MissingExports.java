package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.EsModule;
import dev.orrery.runtime.engine.EsModules.MissingExport;
import dev.orrery.runtime.engine.Js;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains why linking failed: an import by name of what its module does not export. */
final class MissingExports {
  private MissingExports() {}

  /** Makes an exception that linking threw tell the reason; returns it. */
  static RuntimeException explain(RuntimeException e, EsModule root) {
    MissingExport missing = root.missingExport();
    Object error = EsModule.errorOf(e);
    if (missing != null && !missing.ambiguous() && Js.isObject(error)) {
      String message = message(missing);
      Object stack = Js.get(error, "stack");
      String old = "SyntaxError: " + Js.toJava(Js.get(error, "message"));
      if (Js.isString(stack) && Js.toJava(stack).startsWith(old)) {
        String frames = Js.toJava(stack).substring(old.length());
        Js.define(error, "stack", "SyntaxError: " + message + frames, false);
      }
      Js.define(error, "message", message, false);
    }
    return e;
  }

  private static String message(MissingExport missing) {
    String specifier = missing.specifier();
    if (!missing.fromCommonJs()) {
      return "The requested module '"
          + specifier
          + "' does not provide an export named '"
          + missing.name()
          + "'";
    }
    String names = namesInLine(missing.importerCode(), missing.name());
    return "Named export '"
        + missing.name()
        + "' not found. The requested module '"
        + specifier
        + "' is a CommonJS module, which may not support all module.exports as named exports.\n"
        + "CommonJS modules can always be imported via the default export, for example using:"
        + "\n\nimport pkg from '"
        + specifier
        + "';\n"
        + (names == null ? "" : "const " + names + " = pkg;\n");
  }

  /** The braces of an import statement on one line, as a destructuring pattern; or null. */
  private static String namesInLine(String code, String name) {
    Pattern statement =
        Pattern.compile("import\\s*(\\{[^}\\n]*\\b" + Pattern.quote(name) + "\\b[^}\\n]*\\})");
    Matcher found = statement.matcher(code);
    return found.find() ? found.group(1).replaceAll("\\s+as\\s+", ": ") : null;
  }
}
