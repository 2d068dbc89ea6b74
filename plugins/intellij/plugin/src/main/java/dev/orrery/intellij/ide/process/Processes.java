package dev.orrery.intellij.ide.process;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.GeneralCommandLine;
import com.intellij.openapi.application.ApplicationManager;
import com.intellij.openapi.project.Project;
import com.intellij.util.EnvironmentUtil;
import dev.orrery.intellij.ide.notice.Notices;
import dev.orrery.intellij.ide.settings.OrrerySettings;
import dev.orrery.intellij.install.Installation;
import dev.orrery.intellij.install.InstallationException;
import dev.orrery.intellij.program.Commands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts what Orrery brings. */
public final class Processes {
  private static final String VISUALIZER = "The visualizer cannot be opened";

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

  /** Opens the visualizer; what goes wrong is told to the user. Does not wait. */
  public static void visualize(Project project, String target) {
    ApplicationManager.getApplication().executeOnPooledThread(() -> open(project, target));
  }

  private static void open(Project project, String target) {
    try {
      List<String> words = new Commands(installation(project)).visualizer(target);
      Path log = Files.createTempFile("orrery-visualizer", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
      // As programs are started, so that it looks for them where they are.
      builder.environment().putAll(EnvironmentUtil.getEnvironmentMap());
      Process process = builder.start();
      process.getOutputStream().close();
      process.onExit().thenAccept(ended -> ended(project, ended.exitValue(), log));
    } catch (ExecutionException e) {
      // The user has been told.
      return;
    } catch (IOException e) {
      Notices.problem(project, VISUALIZER, e.getMessage());
    }
  }

  private static void ended(Project project, int code, Path log) {
    if (code == 0) {
      log.toFile().delete();
    } else {
      Notices.problem(
          project,
          VISUALIZER,
          "It has ended with exit code " + code + ". What it has said is in " + log + ".");
    }
  }
}
