package com.redhat.devtools.lsp4ij.client;

import com.intellij.openapi.project.Project;

/** Declared as the API declares it, as far as it is used. */
public class LanguageClientImpl {
  public LanguageClientImpl(Project project) {
    throw new AbstractMethodError();
  }

  protected Object createSettings() {
    throw new AbstractMethodError();
  }
}
