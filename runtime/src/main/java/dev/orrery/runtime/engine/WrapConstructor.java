package dev.orrery.runtime.engine;

/** Makes the Java object that a new JavaScript wrap object will carry. */
@FunctionalInterface
public interface WrapConstructor<T> {

  /**
   * @param jsObject the JavaScript object under construction
   * @param args the constructor's arguments
   * @return the Java half, not null
   */
  T create(Object jsObject, Object[] args) throws Exception;
}
