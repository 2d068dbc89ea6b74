package com.intellij.execution.process;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.GeneralCommandLine;

/** Declared as the API declares it, as far as it is used. */
public abstract class ProcessHandlerFactory {
  public static ProcessHandlerFactory getInstance() {
    throw new AbstractMethodError();
  }

  public abstract OSProcessHandler createColoredProcessHandler(GeneralCommandLine command)
      throws ExecutionException;
}
