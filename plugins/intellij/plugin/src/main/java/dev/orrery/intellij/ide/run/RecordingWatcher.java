package dev.orrery.intellij.ide.run;

import com.intellij.execution.process.ProcessEvent;
import com.intellij.execution.process.ProcessListener;
import com.intellij.openapi.project.Project;
import dev.orrery.intellij.ide.notice.Notices;
import dev.orrery.intellij.ide.process.Processes;
import java.nio.file.Files;
import java.nio.file.Path;

/** Offers to show a recording once the program has ended. */
final class RecordingWatcher implements ProcessListener {
  private final Project project;
  private final String file;

  RecordingWatcher(Project project, String file) {
    this.project = project;
    this.file = file;
  }

  @Override
  public void processTerminated(ProcessEvent event) {
    if (Files.isRegularFile(Path.of(file))) {
      Notices.done(
          project,
          "Recorded",
          file,
          "Open in visualizer",
          () -> Processes.visualize(project, file));
    }
  }
}
