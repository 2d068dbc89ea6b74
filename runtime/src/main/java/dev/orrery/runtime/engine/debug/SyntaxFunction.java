package dev.orrery.runtime.engine.debug;

/**
 * A function, script or module in a text.
 *
 * @param scope its outermost scope
 * @param inferredName what V8 calls a nameless function by the place that it is assigned to; empty
 *     for none
 * @param isArrow whether it is an arrow function that does not wait
 * @param usesThis whether it or an arrow function within it uses {@code this}
 * @param isThisCaptured whether an arrow function within it uses its {@code this}
 * @param initializer null, or what V8 calls the code that initializes fields
 */
record SyntaxFunction(
    SyntaxScope scope,
    String inferredName,
    boolean isArrow,
    boolean usesThis,
    boolean isThisCaptured,
    String initializer) {

  /** Whether variables of it live on for functions within. */
  boolean hasContext() {
    for (SyntaxScope.Variable variable : scope.variables()) {
      if (variable.isVisibleInside()) {
        return true;
      }
    }
    return isThisCaptured;
  }

  /** This and another one that has the same scope. */
  SyntaxFunction with(SyntaxFunction other) {
    return new SyntaxFunction(
        scope,
        inferredName,
        isArrow,
        usesThis || other.usesThis,
        isThisCaptured || other.isThisCaptured,
        initializer);
  }
}
