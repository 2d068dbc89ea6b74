package dev.orrery.runtime.engine;

import java.util.function.Supplier;

/** Builds one binding's JavaScript object. */
final class ObjectTarget implements BindingTarget {
  private final Object object;
  private final Environment env;

  ObjectTarget(Object object, Environment env) {
    this.object = object;
    this.env = env;
  }

  @Override
  public void function(String name, int length, NativeFunction fn) {
    Js.set(object, name, Js.function(name, length, fn));
  }

  @Override
  public void value(String name, Object value) {
    Js.set(object, name, value);
  }

  @Override
  public void constant(String name, Object value) {
    PropertyShapes.constant(object, name, value);
  }

  @Override
  public void lazyValue(String name, Supplier<Object> value) {
    Js.defineLazy(object, name, true, value);
  }

  @Override
  public <T> WrapClass<T> wrapClass(
      String name, Class<T> type, int length, WrapConstructor<T> ctor) {
    JsWrapClass<T> made = JsWrapClass.create(env, name, type, ctor);
    Js.set(object, name, made.constructor());
    return made;
  }
}
