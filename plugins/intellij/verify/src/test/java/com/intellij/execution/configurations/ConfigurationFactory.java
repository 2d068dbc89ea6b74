package com.intellij.execution.configurations;

import com.intellij.openapi.project.Project;

/** As the platform has it, as far as scenarios need: it works. */
public abstract class ConfigurationFactory {
  protected ConfigurationFactory(ConfigurationType type) {}

  public abstract RunConfiguration createTemplateConfiguration(Project project);

  public abstract String getId();

  public abstract String getName();
}
