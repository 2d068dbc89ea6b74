package com.intellij.execution.actions;

import com.intellij.execution.configurations.ConfigurationFactory;
import com.intellij.execution.configurations.RunConfiguration;

/** Declared as the API declares it, as far as it is used. */
public abstract class LazyRunConfigurationProducer<T extends RunConfiguration>
    extends RunConfigurationProducer<T> {
  public abstract ConfigurationFactory getConfigurationFactory();
}
