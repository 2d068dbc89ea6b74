package com.intellij.execution.process;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.GeneralCommandLine;

/** As the platform has it, as far as scenarios need: it works. */
public class ProcessHandlerFactory {
  public static ProcessHandlerFactory getInstance() {
    return new ProcessHandlerFactory();
  }

  public OSProcessHandler createColoredProcessHandler(GeneralCommandLine command)
      throws ExecutionException {
    return new OSProcessHandler(command);
  }
}
