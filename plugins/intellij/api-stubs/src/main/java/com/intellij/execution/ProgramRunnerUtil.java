package com.intellij.execution;

/** Declared as the API declares it, as far as it is used. */
public final class ProgramRunnerUtil {
  private ProgramRunnerUtil() {}

  public static void executeConfiguration(
      RunnerAndConfigurationSettings settings, Executor executor) {
    throw new AbstractMethodError();
  }
}
