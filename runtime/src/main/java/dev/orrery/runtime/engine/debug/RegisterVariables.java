package dev.orrery.runtime.engine.debug;

import com.oracle.js.parser.ir.Block;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.Scope;
import com.oracle.js.parser.ir.Symbol;

/** The variables that V8 keeps in registers: those of a function that no other code can use. */
final class RegisterVariables {
  private RegisterVariables() {}

  /** Whether a name at the place that a walk has come to stands for one. */
  static boolean isOne(IdentNode name, LexicalContext place) {
    if (name.isThis()) {
      return true;
    }
    Block block = place.getCurrentBlock();
    for (Scope scope = block == null ? null : block.getScope();
        scope != null && !scope.isGlobalScope();
        scope = scope.getParent()) {
      Symbol symbol = scope.getExistingSymbol(name.getName());
      if (symbol != null) {
        return !symbol.isClosedOver() && !symbol.isImportBinding() && !scope.hasNestedEval();
      }
      if (scope.isFunctionTopScope()) {
        return false;
      }
    }
    return false;
  }
}
