package dev.orrery.runtime.engine;

/** An accessor property of a wrap class. */
@FunctionalInterface
public interface WrapGetter<T> {
  /** Returns the property's value, converted as a function's result is. */
  Object get(T self) throws Exception;
}
