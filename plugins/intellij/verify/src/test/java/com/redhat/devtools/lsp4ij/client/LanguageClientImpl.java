package com.redhat.devtools.lsp4ij.client;

import com.intellij.openapi.project.Project;

/** As the platform has it, as far as scenarios need: it works. */
public class LanguageClientImpl {
  public LanguageClientImpl(Project project) {}

  protected Object createSettings() {
    return null;
  }

  public Object settings() {
    return createSettings();
  }
}
