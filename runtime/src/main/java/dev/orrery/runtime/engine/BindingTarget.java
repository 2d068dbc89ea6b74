package dev.orrery.runtime.engine;

import java.util.function.Supplier;

/** Collects what a {@link Binding} offers to the builtin modules written in JavaScript. */
public interface BindingTarget {

  /** Adds a function; {@code length} is its {@code Function.length}. */
  void function(String name, int length, NativeFunction fn);

  /** Adds a constant or a nested object; converted as a function's result is. */
  void value(String name, Object value);

  /** Adds a constant that JavaScript cannot change. */
  void constant(String name, Object value);

  /** Adds a value made when it is first read. */
  void lazyValue(String name, Supplier<Object> value);

  /**
   * Adds a class whose instances each carry one Java object: {@code new binding.Name(...)}.
   *
   * @param length the constructor's {@code length}
   */
  <T> WrapClass<T> wrapClass(String name, Class<T> type, int length, WrapConstructor<T> ctor);
}
