package com.intellij.execution.runners;

import com.intellij.execution.configurations.RunProfile;

/** Declared as the API declares it, as far as it is used. */
public interface ProgramRunner<S> {
  String getRunnerId();

  boolean canRun(String executorId, RunProfile profile);
}
