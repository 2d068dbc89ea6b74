package dev.orrery.intellij.ide.lsp4ij;

import com.intellij.openapi.project.Project;
import com.redhat.devtools.lsp4ij.client.LanguageClientImpl;
import dev.orrery.intellij.ide.settings.OrrerySettings;

/** Tells the server the settings when it asks. */
final class OrreryLanguageClient extends LanguageClientImpl {
  OrreryLanguageClient(Project project) {
    super(project);
  }

  @Override
  protected Object createSettings() {
    return OrrerySettings.get().languageServerSettings();
  }
}
