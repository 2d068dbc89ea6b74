package dev.orrery.runtime.engine;

/** A wrap class: a JavaScript class made by a small factory, with native prototype methods. */
final class JsWrapClass<T> implements WrapClass<T> {
  /** The constructor itself is JavaScript so that it can be subclassed. */
  private static final String FACTORY =
      "(function(init, name) { const C = class { constructor(...args) { init(this, args); } };"
          + " Object.defineProperty(C, 'name', { value: name }); return C; })";

  private final Class<T> type;
  private final Object constructor;
  private final Object prototype;

  private JsWrapClass(Class<T> type, Object constructor) {
    this.type = type;
    this.constructor = constructor;
    this.prototype = Js.get(constructor, "prototype");
  }

  static <T> JsWrapClass<T> create(
      Environment env, String name, Class<T> type, WrapConstructor<T> ctor) {
    Object init =
        Js.function(
            name,
            2,
            (_, args) -> {
              T made = ctor.create(args[0], Js.listOf(args[1]).toArray());
              Js.carry(args[0], made);
              return null;
            });
    Object factory = env.builtins().evaluate("orrery:wrap", FACTORY);
    return new JsWrapClass<>(type, Js.call(factory, Js.UNDEFINED, init, Js.string(name)));
  }

  @Override
  public WrapClass<T> method(String name, int length, WrapMethod<T> fn) {
    Object function = Js.function(name, length, (self, args) -> fn.call(receiver(self), args));
    Js.define(prototype, name, function, false);
    return this;
  }

  @Override
  public WrapClass<T> getter(String name, WrapGetter<T> fn) {
    Object getter = Js.function("get " + name, 0, (self, _) -> fn.get(receiver(self)));
    PropertyShapes.accessor(prototype, name, getter);
    return this;
  }

  @Override
  public Object constructor() {
    return constructor;
  }

  private T receiver(Object self) {
    T found = Js.unwrap(self, type);
    if (found == null) {
      throw NodeError.type(
          "ERR_INVALID_THIS", "Value of \"this\" must be of type " + type.getSimpleName());
    }
    return found;
  }
}
