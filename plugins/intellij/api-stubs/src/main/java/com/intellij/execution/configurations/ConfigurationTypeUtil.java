package com.intellij.execution.configurations;

/** Declared as the API declares it, as far as it is used. */
public final class ConfigurationTypeUtil {
  private ConfigurationTypeUtil() {}

  public static <T extends ConfigurationType> T findConfigurationType(Class<T> type) {
    throw new AbstractMethodError();
  }
}
