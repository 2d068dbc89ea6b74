package com.intellij.execution;

import com.intellij.execution.configurations.RunConfiguration;

/** Declared as the API declares it, as far as it is used. */
public interface RunnerAndConfigurationSettings {
  RunConfiguration getConfiguration();
}
