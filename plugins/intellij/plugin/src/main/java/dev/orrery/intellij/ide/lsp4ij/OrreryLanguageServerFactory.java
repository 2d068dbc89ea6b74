package dev.orrery.intellij.ide.lsp4ij;

import com.intellij.openapi.project.Project;
import com.redhat.devtools.lsp4ij.LanguageServerFactory;
import com.redhat.devtools.lsp4ij.client.LanguageClientImpl;
import com.redhat.devtools.lsp4ij.server.StreamConnectionProvider;

/** The language server of a project. */
public final class OrreryLanguageServerFactory implements LanguageServerFactory {
  @Override
  public StreamConnectionProvider createConnectionProvider(Project project) {
    return new OrreryConnectionProvider(project);
  }

  @Override
  public LanguageClientImpl createLanguageClient(Project project) {
    return new OrreryLanguageClient(project);
  }
}
