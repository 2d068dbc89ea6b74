package dev.orrery.runtime.engine.debug;

import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.Symbol;
import com.oracle.truffle.js.runtime.Errors;

/** What code of a debugger may not declare within a function. */
final class Declarations {
  private Declarations() {}

  /** Throws V8's error for variables that would be the function's. */
  static void check(FunctionNode program) {
    if (program.isStrict()) {
      return;
    }
    for (Symbol symbol : program.getBody().getScope().getSymbols()) {
      if (symbol.isVar() && !symbol.isInternal() && !symbol.isThis()) {
        throw Errors.createEvalError(
            "Identifier '"
                + symbol.getName()
                + "' cannot be declared with 'var' in current evaluation scope, consider trying"
                + " 'let' instead");
      }
    }
  }
}
