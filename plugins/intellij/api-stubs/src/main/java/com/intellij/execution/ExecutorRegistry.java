package com.intellij.execution;

/** Declared as the API declares it, as far as it is used. */
public abstract class ExecutorRegistry {
  public static ExecutorRegistry getInstance() {
    throw new AbstractMethodError();
  }

  public abstract Executor getExecutorById(String id);
}
