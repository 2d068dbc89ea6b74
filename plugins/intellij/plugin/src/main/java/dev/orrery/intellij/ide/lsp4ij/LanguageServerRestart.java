package dev.orrery.intellij.ide.lsp4ij;

import com.intellij.openapi.project.Project;
import com.intellij.openapi.project.ProjectManager;
import com.redhat.devtools.lsp4ij.LanguageServerManager;
import com.redhat.devtools.lsp4ij.ServerStatus;
import dev.orrery.intellij.ide.settings.SettingsListener;

/**
 * Has the language servers of open projects begin anew with other settings: another Orrery is another
 * process. LSP4IJ does not try again by itself once a server could not be started.
 */
public final class LanguageServerRestart implements SettingsListener {
  private static final String ID = "orrery";

  @Override
  public void settingsChanged() {
    for (Project project : ProjectManager.getInstance().getOpenProjects()) {
      LanguageServerManager servers = LanguageServerManager.getInstance(project);
      ServerStatus status = servers.getServerStatus(ID);
      if (status != null && status != ServerStatus.none) {
        servers.start(ID);
      }
    }
  }
}
