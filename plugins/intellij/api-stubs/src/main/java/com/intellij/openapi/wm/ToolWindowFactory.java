package com.intellij.openapi.wm;

import com.intellij.openapi.project.Project;

/** Declared as the API declares it, as far as it is used. */
public interface ToolWindowFactory {
  void createToolWindowContent(Project project, ToolWindow window);
}
