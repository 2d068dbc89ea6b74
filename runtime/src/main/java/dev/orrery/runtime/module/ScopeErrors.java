package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.EsModule;
import dev.orrery.runtime.engine.Js;
import java.nio.file.Path;
import java.util.Set;

/** Explains a ReferenceError for a variable that only CommonJS modules have. */
final class ScopeErrors {
  private static final Set<String> COMMONJS =
      Set.of("require", "exports", "module", "__filename", "__dirname");
  private static final String END = " is not defined";

  private ScopeErrors() {}

  /** Adds the explanation to an exception that carries such an error; returns it. */
  static RuntimeException explain(RuntimeException e, String url, EsmLoader loader) {
    explain(EsModule.errorOf(e), url, loader);
    return e;
  }

  /**
   * Adds the explanation to such an error.
   *
   * @param url of the module whose evaluation failed
   */
  static void explain(Object error, String url, EsmLoader loader) {
    if (!Js.isObject(error) || !"ReferenceError".equals(text(error, "name"))) {
      return;
    }
    String message = text(error, "message");
    if (message == null || !message.endsWith(END)) {
      return;
    }
    String variable = message.substring(0, message.length() - END.length());
    if (!COMMONJS.contains(variable)) {
      return;
    }
    String explained = message + " in ES module scope";
    if (variable.equals("require")) {
      explained += ", you can use import instead";
    }
    explained += declaredType(url, loader);
    String stack = text(error, "stack");
    Js.define(error, "message", explained, false);
    String head = "ReferenceError: " + message;
    if (stack != null && stack.startsWith(head)) {
      Js.define(
          error, "stack", "ReferenceError: " + explained + stack.substring(head.length()), false);
    }
  }

  private static String declaredType(String url, EsmLoader loader) {
    Path path = FileUrls.isFile(url) ? FileUrls.toPath(url) : null;
    if (path == null || !path.toString().endsWith(".js")) {
      return "";
    }
    return loader
        .packageOf(path)
        .filter(PackageJson::isModule)
        .map(
            scope ->
                "\nThis file is being treated as an ES module because it has a '.js' file"
                    + " extension and '"
                    + scope.file()
                    + "' contains \"type\": \"module\". To treat it as a CommonJS script, rename"
                    + " it to use the '.cjs' file extension.")
        .orElse("");
  }

  private static String text(Object error, String key) {
    Object value = Js.get(error, key);
    return Js.isString(value) ? Js.toJava(value) : null;
  }
}
