package com.intellij.execution.configurations;

import javax.swing.Icon;

/** As the platform has it, as far as scenarios need: it works. */
public abstract class ConfigurationTypeBase implements ConfigurationType {
  protected ConfigurationTypeBase(String id, String name, String description, Icon icon) {}

  protected final void addFactory(ConfigurationFactory factory) {}
}
