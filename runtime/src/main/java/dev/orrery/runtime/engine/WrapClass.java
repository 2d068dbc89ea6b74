package dev.orrery.runtime.engine;

/** A JavaScript class whose instances carry a Java object of type {@code T}. */
public interface WrapClass<T> {

  /** Adds a prototype method. A receiver that carries no {@code T} is a TypeError. */
  WrapClass<T> method(String name, int length, WrapMethod<T> fn);

  /** Adds a prototype getter. */
  WrapClass<T> getter(String name, WrapGetter<T> fn);

  /** The class itself, to hand it to JavaScript or to construct from Java. */
  Object constructor();
}
