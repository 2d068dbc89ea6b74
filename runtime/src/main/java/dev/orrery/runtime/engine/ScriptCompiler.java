package dev.orrery.runtime.engine;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.nodes.ScriptNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import java.net.URI;
import java.nio.file.Path;

/** Compiles user code: scripts and CommonJS wrappers. */
public final class ScriptCompiler {
  private static final String WRAPPER =
      "(function (exports, require, module, __filename, __dirname) {";

  ScriptCompiler() {}

  /**
   * Compiles a CommonJS module.
   *
   * @param code the file's text; a hashbang line is allowed
   * @param filename absolute path
   * @return the wrapper function; positions in it are those of the file
   */
  public Object commonJs(String code, String filename) {
    return parse(withoutHashbang(code), filename, WRAPPER, "\n})").run(Js.realm());
  }

  /** Runs a script in the global scope and returns its completion value. */
  public Object runScript(String code, String filename) {
    return parse(code, filename, "", "").run(Js.realm());
  }

  /** A hashbang is a syntax error inside a function; a comment of the same length is not. */
  private static String withoutHashbang(String code) {
    return code.startsWith("#!") ? "//" + code.substring(2) : code;
  }

  private static ScriptNode parse(String code, String filename, String prolog, String epilog) {
    JSRealm realm = Js.realm();
    JSContext context = realm.getContext();
    return context
        .getEvaluator()
        .parseScript(context, source(code, filename), prolog, epilog, false);
  }

  private static Source source(String code, String filename) {
    Source.LiteralBuilder builder = Source.newBuilder("js", code, filename);
    if (filename.startsWith("/")) {
      builder.uri(Path.of(filename).toUri());
    } else if (filename.startsWith("file:")) {
      builder.uri(URI.create(filename));
    }
    return builder.build();
  }
}
