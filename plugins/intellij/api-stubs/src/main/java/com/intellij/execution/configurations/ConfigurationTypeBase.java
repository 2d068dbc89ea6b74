package com.intellij.execution.configurations;

import javax.swing.Icon;

/** Declared as the API declares it, as far as it is used. */
public abstract class ConfigurationTypeBase implements ConfigurationType {
  protected ConfigurationTypeBase(String id, String displayName, String description, Icon icon) {
    throw new AbstractMethodError();
  }

  protected final void addFactory(ConfigurationFactory factory) {
    throw new AbstractMethodError();
  }
}
