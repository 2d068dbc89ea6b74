package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellij.openapi.project.Project;
import com.intellij.openapi.project.ProjectManager;
import com.redhat.devtools.lsp4ij.LanguageServerManager;
import com.redhat.devtools.lsp4ij.ServerStatus;
import dev.orrery.intellij.ide.lsp4ij.LanguageServerRestart;
import java.nio.file.Path;
import java.util.Map;

/** Other settings count at once: where a language server is, or could not be started, it begins anew. */
public final class SettingsScenario implements Scenario {
  @Override
  public void run() {
    LanguageServerManager failed = new LanguageServerManager(ServerStatus.stopped);
    LanguageServerManager running = new LanguageServerManager(ServerStatus.started);
    LanguageServerManager unused = new LanguageServerManager(ServerStatus.none);
    Project[] projects = {project(failed), project(running), project(unused)};
    Stage.set(
        Map.of(
            ProjectManager.class,
            new ProjectManager() {
              @Override
              public Project[] getOpenProjects() {
                return projects;
              }
            }));
    new LanguageServerRestart().settingsChanged();
    assertThat(failed.started()).containsExactly("orrery");
    assertThat(running.started()).containsExactly("orrery");
    assertThat(unused.started()).isEmpty();
  }

  private static Project project(LanguageServerManager servers) {
    return Stage.project(Path.of("/p"), Map.of(LanguageServerManager.class, servers));
  }
}
