package com.intellij.execution.configuration;

import javax.swing.JPanel;

/** Declared as the API declares it, as far as it is used. */
public class EnvironmentVariablesComponent extends JPanel {
  private static final long serialVersionUID = 1L;

  public EnvironmentVariablesComponent() {
    throw new AbstractMethodError();
  }

  public EnvironmentVariablesData getEnvData() {
    throw new AbstractMethodError();
  }

  public void setEnvData(EnvironmentVariablesData data) {
    throw new AbstractMethodError();
  }
}
