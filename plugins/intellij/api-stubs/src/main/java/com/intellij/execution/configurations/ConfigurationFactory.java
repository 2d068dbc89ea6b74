package com.intellij.execution.configurations;

import com.intellij.openapi.project.Project;

/** Declared as the API declares it, as far as it is used. */
public abstract class ConfigurationFactory {
  protected ConfigurationFactory(ConfigurationType type) {
    throw new AbstractMethodError();
  }

  public abstract RunConfiguration createTemplateConfiguration(Project project);

  public String getId() {
    throw new AbstractMethodError();
  }

  public String getName() {
    throw new AbstractMethodError();
  }
}
