package com.redhat.devtools.lsp4ij.dap;

import com.intellij.execution.configurations.RunProfile;
import com.intellij.execution.runners.ProgramRunner;

/** Declared as the API declares it, as far as it is used. */
public class DAPDebugRunner implements ProgramRunner<Object> {
  @Override
  public String getRunnerId() {
    throw new AbstractMethodError();
  }

  @Override
  public boolean canRun(String executorId, RunProfile profile) {
    throw new AbstractMethodError();
  }
}
