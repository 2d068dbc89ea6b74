package com.intellij.execution.configurations;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.process.ProcessHandler;
import com.intellij.execution.runners.ExecutionEnvironment;

/** Declared as the API declares it, as far as it is used. */
public abstract class CommandLineState implements RunProfileState {
  protected CommandLineState(ExecutionEnvironment environment) {
    throw new AbstractMethodError();
  }

  protected abstract ProcessHandler startProcess() throws ExecutionException;
}
