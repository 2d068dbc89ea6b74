package dev.orrery.runtime.engine.evaluation.pure;

import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSRealm;
import dev.orrery.runtime.engine.evaluation.SyntaxTree;
import java.util.Optional;

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
   * @return empty if it may have effects, or throws
   */
  public Optional<Object> evaluate(String text) {
    FunctionNode script = SyntaxTree.parse(text);
    if (script == null) {
      return Optional.empty();
    }
    Interpreter interpreter = new Interpreter(new Operators(realm), new Builtins(realm));
    Scope scope = Scope.outermost(new Outside(realm, null), realm.getGlobalObject());
    try {
      return Optional.of(interpreter.statements().script(script, scope, text));
    } catch (SideEffect | GraalJSException | StackOverflowError _) {
      return Optional.empty();
    }
  }
}
