package com.intellij.execution;

import com.intellij.execution.configurations.ConfigurationFactory;
import com.intellij.openapi.project.Project;

/** Declared as the API declares it, as far as it is used. */
public abstract class RunManager {
  public static RunManager getInstance(Project project) {
    throw new AbstractMethodError();
  }

  public abstract RunnerAndConfigurationSettings createConfiguration(
      String name, ConfigurationFactory factory);

  public abstract void setTemporaryConfiguration(RunnerAndConfigurationSettings settings);
}
