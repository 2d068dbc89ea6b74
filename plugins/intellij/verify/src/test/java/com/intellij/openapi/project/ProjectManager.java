package com.intellij.openapi.project;

import com.intellij.openapi.application.ApplicationManager;

/** As the platform has it, as far as scenarios need: it works. */
public abstract class ProjectManager {
  public static ProjectManager getInstance() {
    return ApplicationManager.getApplication().getService(ProjectManager.class);
  }

  public abstract Project[] getOpenProjects();
}
