package dev.orrery.runtime.engine.evaluation;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.nodes.ScriptNode;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.evaluation.pure.PureEvaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compiles and runs code in one context. */
public final class Evaluator {
  /** What V8 calls such scripts in stacks. */
  private static final String NAMELESS = "<anonymous>";

  private static final Pattern SOURCE_URL =
      Pattern.compile("^[ \\t]*//[#@][ \\t]sourceURL=[ \\t]*(\\S+)[ \\t]*$", Pattern.MULTILINE);

  private final JSRealm realm;

  /** {@code realm}: that of the context. */
  public Evaluator(Object realm) {
    this.realm = (JSRealm) realm;
  }

  /** {@code url}: the script's name; empty for none. A sourceURL comment in the text wins. */
  public Compilation compile(String text, String url) {
    JSContext context = realm.getContext();
    Source source = Source.newBuilder("js", text, nameOf(text, url)).build();
    try {
      return inRealm(
          () -> {
            ScriptNode script = context.getEvaluator().parseScript(context, source);
            return new Compilation(new CompiledCode(script, source), null);
          });
    } catch (GraalJSException e) {
      return new Compilation(null, Failures.ofSyntaxError(e, source));
    }
  }

  private static String nameOf(String text, String url) {
    Matcher matcher = SOURCE_URL.matcher(text);
    String name = url.isEmpty() ? NAMELESS : url;
    while (matcher.find()) {
      name = matcher.group(1);
    }
    return name;
  }

  public Completion run(CompiledCode code) {
    Completion completion = guarded(() -> code.script().run(realm));
    if (completion.isFailure() && Failures.isRedeclaration(completion.failure())) {
      // V8 finds it before it runs anything.
      return Completion.failed(Failures.early(completion.failure(), code.source()));
    }
    return completion;
  }

  /** Compiles and runs. */
  public Completion evaluate(String text, String url) {
    Compilation compilation = compile(text, url);
    return compilation.failure() == null
        ? run(compilation.code())
        : Completion.failed(compilation.failure());
  }

  /**
   * As {@link #evaluate}, for a console: names may be declared again. A script that waits gives a
   * promise of an object with the {@code value}; {@code waits} is told so.
   */
  public Completion evaluateRepl(String text, Runnable waits) {
    ReplScript script = ReplScript.of(text);
    if (script == null) {
      return evaluate(text, "");
    }
    ReplNames.redeclare(realm, script.lexicals());
    if (!script.isAsync()) {
      return evaluate(text, "");
    }
    Completion declared = evaluate(script.declarations(), "");
    if (declared.isFailure()) {
      return declared;
    }
    waits.run();
    return guarded(
        () -> {
          JSContext context = realm.getContext();
          Source source = Source.newBuilder("js", script.body(), nameOf(text, "")).build();
          Object function =
              context
                  .getEvaluator()
                  .parseScript(context, source, "(async function () {", "\n})", false)
                  .run(realm);
          return Js.call(function, Undefined.instance);
        });
  }

  /** As {@link #evaluate}, but fails with an EvalError where anything might be changed. */
  public Completion evaluatePurely(String text) {
    return evaluatePurely(text, List.of(), null);
  }

  /**
   * The same within a call.
   *
   * @param scopes objects with the variables around the text, innermost first
   * @param self {@code this}; null outside of calls
   */
  public Completion evaluatePurely(String text, List<Object> scopes, Object self) {
    Compilation compilation = compile(text, "");
    if (compilation.failure() != null && ReplScript.of(text) == null) {
      return Completion.failed(compilation.failure());
    }
    return pure(compilation, () -> pureValue(text, scopes, self));
  }

  /**
   * Calls a function by its text, as {@link #evaluatePurely} evaluates.
   *
   * @return null if the text is not that of a function
   */
  public Completion callPurely(String declaration, Object self, List<Object> arguments) {
    Compilation compilation = compile("(" + declaration + ")", "");
    if (compilation.failure() != null) {
      return Completion.failed(compilation.failure());
    }
    PureEvaluation evaluation = new PureEvaluation(realm);
    return PureEvaluation.isFunction(declaration)
        ? pure(compilation, () -> evaluation.call(declaration, self, arguments).orElse(null))
        : null;
  }

  private Completion pure(Compilation compilation, Supplier<Object> body) {
    Completion completion = guarded(body);
    if (completion.isFailure() || completion.value() != null) {
      return completion;
    }
    CompiledCode code = compilation.code();
    return Completion.failed(Failures.ofSideEffect(code == null ? null : code.source()));
  }

  private Object pureValue(String text, List<Object> scopes, Object self) {
    return new PureEvaluation(realm).evaluate(text, scopes, self).orElse(null);
  }

  /** The value in the object that a waiting script's promise gives. */
  public static Object replValue(Object result) {
    return Evaluator.isObject(result) ? Js.get(result, "value") : Undefined.instance;
  }

  /** Calls a function; {@code self} is {@code this}. */
  public Completion call(Object function, Object self, List<Object> arguments) {
    return guarded(() -> Js.call(function, self, arguments.toArray()));
  }

  /** Runs something in the context, giving what it throws as a failure. */
  public Completion guarded(Supplier<Object> body) {
    try {
      return Completion.of(inRealm(body));
    } catch (GraalJSException | Termination e) {
      return Completion.failed(Failures.of(e));
    } catch (StackOverflowError _) {
      return evaluate("throw new RangeError('Maximum call stack size exceeded')", "");
    }
  }

  /** A program in the middle of vm code is in another realm. */
  private <T> T inRealm(Supplier<T> body) {
    JSRealm previous = realm.enterRealm(null, realm);
    try {
      return body.get();
    } finally {
      realm.leaveRealm(null, previous);
    }
  }

  /** The global object. */
  public Object global() {
    return realm.getGlobalObject();
  }

  /** The names of let, const and class declarations of scripts. */
  public List<String> lexicalNames() {
    List<String> names = new ArrayList<>();
    for (Object key : JSObject.ownPropertyKeys(realm.getGlobalScope())) {
      names.add(key.toString());
    }
    return names;
  }

  /** {@code undefined}. */
  public static Object undefined() {
    return Undefined.instance;
  }

  public static boolean isFunction(Object value) {
    return JSRuntime.isCallable(value);
  }

  public static boolean isObject(Object value) {
    return JSRuntime.isObject(value);
  }
}
