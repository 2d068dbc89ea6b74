package com.intellij.execution.executors;

import com.intellij.execution.Executor;

/** Declared as the API declares it, as far as it is used. */
public abstract class DefaultDebugExecutor extends Executor {
  public static final String EXECUTOR_ID = "Debug";
}
