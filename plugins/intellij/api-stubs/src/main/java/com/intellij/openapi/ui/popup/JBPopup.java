package com.intellij.openapi.ui.popup;

import com.intellij.openapi.project.Project;

/** Declared as the API declares it, as far as it is used. */
public interface JBPopup {
  void showCenteredInCurrentWindow(Project project);
}
