package com.intellij.openapi.project;

/** Declared as the API declares it, as far as it is used. */
public abstract class ProjectManager {
  public static ProjectManager getInstance() {
    throw new AbstractMethodError();
  }

  public abstract Project[] getOpenProjects();
}
