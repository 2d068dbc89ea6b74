package dev.orrery.runtime.engine;

/** A method of a wrap class; {@code self} is the Java half of the receiver. */
@FunctionalInterface
public interface WrapMethod<T> {
  /** See {@link NativeFunction#call}. */
  Object call(T self, Object[] args) throws Exception;
}
