package dev.orrery.intellij.ide.run;

import com.intellij.execution.process.ProcessEvent;
import com.intellij.execution.process.ProcessListener;
import com.intellij.openapi.project.Project;
import dev.orrery.intellij.ide.notice.Notices;
import dev.orrery.intellij.ide.process.Processes;
import java.io.File;

/** Offers to show a recording once the program has ended. */
final class RecordingWatcher implements ProcessListener {
  private final Project project;
  private final String file;
  private final long began = System.currentTimeMillis();

  RecordingWatcher(Project project, String file) {
    this.project = project;
    this.file = file;
  }

  @Override
  public void processTerminated(ProcessEvent event) {
    // There may be one of an earlier run.
    if (new File(file).lastModified() >= began) {
      Notices.done(
          project,
          "Recorded",
          file,
          "Open in visualizer",
          () -> Processes.visualize(project, file));
    }
  }
}
