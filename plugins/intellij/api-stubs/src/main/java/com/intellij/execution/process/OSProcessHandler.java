package com.intellij.execution.process;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.GeneralCommandLine;

/** Declared as the API declares it, as far as it is used. */
public class OSProcessHandler extends BaseOSProcessHandler {
  public OSProcessHandler(GeneralCommandLine command) throws ExecutionException {
    super(null, null, null);
  }
}
