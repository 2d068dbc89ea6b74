package dev.orrery.intellij.ide.process;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.GeneralCommandLine;
import com.intellij.openapi.project.Project;
import dev.orrery.intellij.ide.notice.Notices;
import dev.orrery.intellij.ide.settings.OrrerySettings;
import dev.orrery.intellij.install.Installation;
import dev.orrery.intellij.install.InstallationException;
import dev.orrery.intellij.program.Commands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Starts what Orrery brings. */
public final class Processes {
  private Processes() {}

  /** The platform's command line of these words, in a folder or, if it is blank, the IDE's. */
  public static GeneralCommandLine commandLine(List<String> words, String folder) {
    GeneralCommandLine line = new GeneralCommandLine(words).withCharset(StandardCharsets.UTF_8);
    return folder == null || folder.isBlank() ? line : line.withWorkDirectory(folder);
  }

  /** Where Orrery is. If it is nowhere, the user is told, too. */
  public static Installation installation(Project project) throws ExecutionException {
    try {
      return OrrerySettings.get().installation();
    } catch (InstallationException e) {
      Notices.missing(project, e);
      throw new ExecutionException(e.getMessage(), e);
    }
  }

  /** Opens the visualizer; what goes wrong is told to the user. */
  public static void visualize(Project project, String target) {
    try {
      List<String> words = new Commands(installation(project)).visualizer(target);
      new ProcessBuilder(words)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .getOutputStream()
          .close();
    } catch (ExecutionException e) {
      // The user has been told.
      return;
    } catch (IOException e) {
      Notices.problem(project, "The visualizer cannot be opened", e.getMessage());
    }
  }
}
