package dev.orrery.runtime.engine.evaluation.pure;

import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSRealm;
import dev.orrery.runtime.engine.evaluation.SyntaxTree;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Evaluates a text that must not change anything. */
public final class PureEvaluation {
  private final JSRealm realm;

  public PureEvaluation(JSRealm realm) {
    this.realm = realm;
  }

  /**
   * The value of a script.
   *
   * @param text known to be correct
   * @param scopes objects with the variables around it, innermost first; none for a script
   * @param self {@code this}; null for a script
   * @return empty if it may have effects, or throws
   */
  public Optional<Object> evaluate(String text, List<Object> scopes, Object self) {
    FunctionNode script = SyntaxTree.parse(text);
    if (script == null) {
      return Optional.empty();
    }
    return guarded(
        (interpreter, global) -> {
          Scope scope = self == null ? global : global.inside(scopes, self);
          return interpreter.statements().script(script, scope, text);
        });
  }

  /** Whether a text is that of a function. */
  public static boolean isFunction(String text) {
    return ParsedFunction.of(text) != null;
  }

  /**
   * The result of a function given by its text.
   *
   * @return empty if it may have effects, or throws
   */
  public Optional<Object> call(String declaration, Object self, List<Object> arguments) {
    ParsedFunction function = ParsedFunction.of(declaration);
    return function == null
        ? Optional.empty()
        : guarded(
            (interpreter, scope) -> interpreter.call(function, scope, self, arguments.toArray()));
  }

  private Optional<Object> guarded(BiFunction<Interpreter, Scope, Object> body) {
    Interpreter interpreter = new Interpreter(new Operators(realm), new Builtins(realm));
    Scope scope = Scope.outermost(new Outside(realm, null), realm.getGlobalObject());
    try {
      return Optional.of(body.apply(interpreter, scope));
    } catch (SideEffect | GraalJSException | StackOverflowError _) {
      return Optional.empty();
    }
  }
}
