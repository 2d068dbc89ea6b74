package dev.orrery.runtime.binding.stream;

import dev.orrery.runtime.engine.BindingTarget;

/** Classes of request objects, which JavaScript fills and passes on. */
public final class RequestClasses {
  private RequestClasses() {}

  /** Adds a class whose instances carry nothing; the operation gives them their async id. */
  public static void add(BindingTarget target, String name) {
    target.wrapClass(name, Object.class, 0, (object, _) -> object);
  }
}
