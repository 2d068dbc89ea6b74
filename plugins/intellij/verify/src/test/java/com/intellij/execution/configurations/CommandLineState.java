package com.intellij.execution.configurations;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.process.ProcessHandler;
import com.intellij.execution.runners.ExecutionEnvironment;

/** As the platform has it, as far as scenarios need: it works. */
public abstract class CommandLineState implements RunProfileState {
  protected CommandLineState(ExecutionEnvironment environment) {}

  protected abstract ProcessHandler startProcess() throws ExecutionException;

  public ProcessHandler start() throws ExecutionException {
    return startProcess();
  }
}
