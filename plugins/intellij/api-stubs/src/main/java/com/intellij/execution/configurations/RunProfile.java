package com.intellij.execution.configurations;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.Executor;
import com.intellij.execution.runners.ExecutionEnvironment;

/** Declared as the API declares it, as far as it is used. */
public interface RunProfile {
  RunProfileState getState(Executor executor, ExecutionEnvironment environment)
      throws ExecutionException;
}
