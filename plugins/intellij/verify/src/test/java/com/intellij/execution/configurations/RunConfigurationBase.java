package com.intellij.execution.configurations;

import com.intellij.openapi.project.Project;
import com.intellij.openapi.util.InvalidDataException;
import org.jdom.Element;

/** As the platform has it, as far as scenarios need: it works. */
public abstract class RunConfigurationBase<T> implements RunConfiguration {
  private final Project project;

  protected RunConfigurationBase(Project project, ConfigurationFactory factory, String name) {
    this.project = project;
  }

  protected RunConfigurationOptions getOptions() {
    return new RunConfigurationOptions();
  }

  @Override
  public final void setName(String name) {}

  @Override
  public final Project getProject() {
    return project;
  }

  public void checkConfiguration() throws RuntimeConfigurationException {}

  public void readExternal(Element element) throws InvalidDataException {}

  public void writeExternal(Element element) {}
}
