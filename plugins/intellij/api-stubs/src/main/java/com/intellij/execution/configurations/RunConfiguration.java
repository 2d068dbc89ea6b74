package com.intellij.execution.configurations;

import com.intellij.openapi.options.SettingsEditor;
import com.intellij.openapi.project.Project;

/** Declared as the API declares it, as far as it is used. */
public interface RunConfiguration extends RunProfile {
  SettingsEditor<? extends RunConfiguration> getConfigurationEditor();

  void setName(String name);

  Project getProject();
}
