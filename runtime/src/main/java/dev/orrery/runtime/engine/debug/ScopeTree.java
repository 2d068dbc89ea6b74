package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.source.SourceSection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** All scopes of a script, as its text has them. */
final class ScopeTree {
  private final Map<Long, SyntaxFunction> bySection = new HashMap<>();
  private final Map<SyntaxScope, SyntaxFunction> byScope = new IdentityHashMap<>();
  private SyntaxFunction program;
  private boolean hasEval;

  /** {@code from} and {@code to}: the text that the engine has for the function. */
  void add(int from, int to, SyntaxFunction function) {
    bySection.put(key(from, to), function);
    byScope.merge(function.scope(), function, SyntaxFunction::with);
  }

  /** The outermost code. */
  void setProgram(SyntaxFunction function) {
    program = function;
    byScope.put(function.scope(), function);
  }

  private static long key(int from, int to) {
    return ((long) from << 32) | to;
  }

  /** The code that the engine has a text for; null if the script could not be parsed. */
  SyntaxFunction of(SourceSection section) {
    SyntaxFunction found = bySection.get(key(section.getCharIndex(), section.getCharEndIndex()));
    return found == null ? program : found;
  }

  /** The code whose outermost scope it is. */
  SyntaxFunction of(SyntaxScope scope) {
    return byScope.get(scope);
  }

  /** The outermost scope of the innermost code at an offset; null if there is none. */
  SyntaxScope functionAt(int offset) {
    SyntaxScope found = program == null ? null : program.scope();
    for (SyntaxScope scope : byScope.keySet()) {
      boolean isInside = (scope.start() < offset || scope.parent() == null) && offset < scope.end();
      if (isInside && (found == null || scope.start() >= found.start())) {
        found = scope;
      }
    }
    return found;
  }

  void setHasEval(boolean has) {
    hasEval = has;
  }

  /** Whether functions in it evaluate texts, which may use all variables there are. */
  boolean hasEval() {
    return hasEval;
  }

  /** Null if the script could not be parsed. */
  SyntaxFunction program() {
    return program;
  }
}
