package com.intellij.openapi.actionSystem;

/** Declared as the API declares it, as far as it is used. */
public final class Presentation {
  public void setEnabledAndVisible(boolean enabled) {
    throw new AbstractMethodError();
  }
}
