package dev.orrery.runtime.engine.clone;

/** One value of a message: knows how to make it again. Refers to no JavaScript object. */
@FunctionalInterface
interface Part {
  Object build(Assembly assembly);
}
