package com.intellij.execution.configurations;

import com.intellij.openapi.project.Project;
import com.intellij.openapi.util.InvalidDataException;
import org.jdom.Element;

/** Declared as the API declares it, as far as it is used. */
public abstract class RunConfigurationBase<T> implements RunConfiguration {
  protected RunConfigurationBase(Project project, ConfigurationFactory factory, String name) {
    throw new AbstractMethodError();
  }

  protected RunConfigurationOptions getOptions() {
    throw new AbstractMethodError();
  }

  @Override
  public final void setName(String name) {
    throw new AbstractMethodError();
  }

  @Override
  public final Project getProject() {
    throw new AbstractMethodError();
  }

  public void checkConfiguration() throws RuntimeConfigurationException {
    throw new AbstractMethodError();
  }

  public void readExternal(Element element) throws InvalidDataException {
    throw new AbstractMethodError();
  }

  public void writeExternal(Element element) {
    throw new AbstractMethodError();
  }
}
