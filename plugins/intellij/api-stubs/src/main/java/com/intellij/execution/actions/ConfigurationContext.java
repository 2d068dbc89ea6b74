package com.intellij.execution.actions;

import com.intellij.execution.Location;

/** Declared as the API declares it, as far as it is used. */
public class ConfigurationContext {
  public Location<?> getLocation() {
    throw new AbstractMethodError();
  }
}
