package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.js.runtime.objects.JSDynamicObject;

/** Getters of the language, which have no effects. */
public final class Getters {
  private Getters() {}

  /** What a getter gives for an object; null when it is none of the language's or refuses. */
  public static Object ofLanguage(Object getter, Object key, Object receiver) {
    return LanguageGetters.valueOf(getter, key, (JSDynamicObject) receiver);
  }
}
