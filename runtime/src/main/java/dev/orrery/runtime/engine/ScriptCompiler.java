package dev.orrery.runtime.engine;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.nodes.ScriptNode;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSErrorType;
import com.oracle.truffle.js.runtime.JSException;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import java.net.URI;
import java.nio.file.Path;

/** Compiles user code: scripts and CommonJS wrappers. */
public final class ScriptCompiler {
  private static final String WRAPPER =
      "(function (exports, require, module, __filename, __dirname) {";

  private final Object jsonParse;

  ScriptCompiler(JSRealm realm) {
    Object json = Js.get(realm.getGlobalObject(), "JSON");
    Object original = Js.get(json, "parse");
    this.jsonParse = Js.function("parse", 2, (_, args) -> parseJson(original, args));
    Js.define(json, "parse", jsonParse, false);
  }

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

  /** True when the text parses as a CommonJS module. */
  public boolean isCommonJs(String code, String filename) {
    try {
      parse(withoutHashbang(code), filename, WRAPPER, "\n})");
      return true;
    } catch (com.oracle.truffle.api.exception.AbstractTruffleException _) {
      return false;
    }
  }

  private static Object parseJson(Object original, Object[] args) {
    try {
      return Js.call(original, Js.UNDEFINED, args);
    } catch (JSException e) {
      String message =
          e.getErrorType() == JSErrorType.SyntaxError ? JsonErrors.describe(Js.str(args, 0)) : null;
      if (message == null) {
        throw e;
      }
      throw NodeError.syntax(null, message);
    }
  }

  /** Parses JSON text as JSON.parse does; errors name the file. */
  public Object parseJson(String text, String file) {
    try {
      return Js.call(jsonParse, Js.UNDEFINED, Js.string(text));
    } catch (GraalJSException e) {
      if (e.getErrorObject() instanceof JSDynamicObject error) {
        Js.set(error, "message", file + ": " + Js.toJava(Js.get(error, "message")));
      }
      throw e;
    }
  }

  /** A parsed script that can run in several contexts. */
  public static final class CompiledScript {
    private final ScriptNode script;

    private CompiledScript(ScriptNode script) {
      this.script = script;
    }

    /** Runs it; {@code sandbox} is a vm context, or anything else for the main realm. */
    public Object run(Environment env, Object sandbox) {
      return env.vmContexts().run(script, sandbox);
    }
  }

  /**
   * Parses a script.
   *
   * @param lineOffset lines before the code's first one in the file it is said to come from
   * @param sandbox the vm context that errors of syntax come from; else the main realm
   */
  public CompiledScript script(
      String code, String filename, int lineOffset, Environment env, Object sandbox) {
    String text = code.startsWith("#!") ? "//" + code.substring(2) : code;
    String shifted = "\n".repeat(Math.max(0, lineOffset)) + text;
    return env.vmContexts()
        .within(sandbox, () -> new CompiledScript(parse(shifted, filename, "", "")));
  }

  /** A function of the given parameters and body, as vm.compileFunction makes it. */
  public Object function(
      String code, String filename, String parameters, Environment env, Object sandbox) {
    VmContexts contexts = env.vmContexts();
    String prolog = "(function (" + parameters + ") {";
    ScriptNode script = contexts.within(sandbox, () -> parse(code, filename, prolog, "\n})"));
    return contexts.run(script, sandbox);
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
    Source source = source(code, filename);
    try {
      return context.getEvaluator().parseScript(context, source, prolog, epilog, false);
    } catch (GraalJSException e) {
      Inspection.scriptFailedToParse(realm, source);
      throw e;
    } catch (IllegalArgumentException _) {
      // With assertions on, GraalJS checks the place of a syntax error, which it computes wrongly
      // when the error is near the prolog: parsed as one text the error has a place.
      return context.getEvaluator().parseScript(context, source(prolog + code + epilog, filename));
    }
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
