package dev.orrery.intellij.ide.lsp4ij;

import com.intellij.execution.ExecutionException;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;
import com.redhat.devtools.lsp4ij.server.CannotStartProcessException;
import com.redhat.devtools.lsp4ij.server.OSProcessStreamConnectionProvider;
import dev.orrery.intellij.ide.process.Processes;
import dev.orrery.intellij.ide.settings.OrrerySettings;
import dev.orrery.intellij.program.Commands;

/** The language server's process. Where it is is found out at each start: settings change. */
final class OrreryConnectionProvider extends OSProcessStreamConnectionProvider {
  private final Project project;

  OrreryConnectionProvider(Project project) {
    this.project = project;
  }

  @Override
  public void start() throws CannotStartProcessException {
    try {
      Commands commands = new Commands(Processes.installation(project));
      setCommandLine(Processes.commandLine(commands.languageServer(), project.getBasePath()));
    } catch (ExecutionException e) {
      throw new CannotStartProcessException(e.getMessage());
    }
    super.start();
  }

  @Override
  public Object getInitializationOptions(VirtualFile rootUri) {
    return OrrerySettings.get().languageServerSettings();
  }
}
