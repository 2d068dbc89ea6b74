package com.redhat.devtools.lsp4ij;

import com.intellij.openapi.project.Project;
import com.redhat.devtools.lsp4ij.client.LanguageClientImpl;
import com.redhat.devtools.lsp4ij.server.StreamConnectionProvider;

/** Declared as the API declares it, as far as it is used. */
public interface LanguageServerFactory {
  StreamConnectionProvider createConnectionProvider(Project project);

  default LanguageClientImpl createLanguageClient(Project project) {
    throw new AbstractMethodError();
  }
}
