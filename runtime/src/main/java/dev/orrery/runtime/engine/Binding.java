package dev.orrery.runtime.engine;

/** One native subject that builtin modules reach with {@code internalBinding(name)}. */
public interface Binding {

  /** The name given to {@code internalBinding}; as in Node where Node has one. */
  String name();

  /**
   * Fills the binding object. Called once per environment, on first use, on the loop thread.
   *
   * @param target receives the functions, constants and classes
   * @param env the environment that asked
   */
  void install(BindingTarget target, Environment env);
}
