package com.intellij.openapi.options;

/** Declared as the API declares it, as far as it is used. */
public class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  public ConfigurationException(String message) {
    throw new AbstractMethodError();
  }
}
