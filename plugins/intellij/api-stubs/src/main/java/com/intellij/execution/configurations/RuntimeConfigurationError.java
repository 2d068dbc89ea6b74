package com.intellij.execution.configurations;

/** Declared as the API declares it, as far as it is used. */
public class RuntimeConfigurationError extends RuntimeConfigurationException {
  private static final long serialVersionUID = 1L;

  public RuntimeConfigurationError(String message) {
    super(message);
  }
}
