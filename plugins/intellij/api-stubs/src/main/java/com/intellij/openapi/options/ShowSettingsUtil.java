package com.intellij.openapi.options;

import com.intellij.openapi.project.Project;

/** Declared as the API declares it, as far as it is used. */
public abstract class ShowSettingsUtil {
  public static ShowSettingsUtil getInstance() {
    throw new AbstractMethodError();
  }

  public abstract <T extends Configurable> void showSettingsDialog(Project project, Class<T> page);
}
