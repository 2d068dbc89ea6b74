package com.intellij.execution.runners;

import com.intellij.execution.configurations.RunProfile;
import com.intellij.openapi.project.Project;

/** As the platform has it, as far as scenarios need: it works. */
public final class ExecutionEnvironment {
  private final RunProfile profile;
  private final Project project;

  public ExecutionEnvironment(RunProfile profile, Project project) {
    this.profile = profile;
    this.project = project;
  }

  public RunProfile getRunProfile() {
    return profile;
  }

  public Project getProject() {
    return project;
  }
}
