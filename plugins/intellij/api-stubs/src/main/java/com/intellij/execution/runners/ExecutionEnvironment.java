package com.intellij.execution.runners;

import com.intellij.execution.configurations.RunProfile;
import com.intellij.openapi.project.Project;

/** Declared as the API declares it, as far as it is used. */
public final class ExecutionEnvironment {
  public RunProfile getRunProfile() {
    throw new AbstractMethodError();
  }

  public Project getProject() {
    throw new AbstractMethodError();
  }
}
