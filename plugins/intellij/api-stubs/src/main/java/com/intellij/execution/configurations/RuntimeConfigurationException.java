package com.intellij.execution.configurations;

import com.intellij.openapi.options.ConfigurationException;

/** Declared as the API declares it, as far as it is used. */
public class RuntimeConfigurationException extends ConfigurationException {
  private static final long serialVersionUID = 1L;

  public RuntimeConfigurationException(String message) {
    super(message);
  }
}
