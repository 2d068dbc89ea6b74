package dev.orrery.runtime.engine.evaluation.pure;

/** Something that may change the program's state, or that is not known not to. */
final class SideEffect extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SideEffect() {
    super("Possible side-effect in debug-evaluate", null, false, false);
  }
}
