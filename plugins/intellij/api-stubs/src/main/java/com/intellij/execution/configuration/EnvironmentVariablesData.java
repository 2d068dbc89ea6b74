package com.intellij.execution.configuration;

import java.util.Map;

/** Declared as the API declares it, as far as it is used. */
public final class EnvironmentVariablesData {
  private EnvironmentVariablesData() {}

  public static EnvironmentVariablesData create(Map<String, String> variables, boolean passParent) {
    throw new AbstractMethodError();
  }

  public Map<String, String> getEnvs() {
    throw new AbstractMethodError();
  }
}
