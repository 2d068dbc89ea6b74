package dev.orrery.intellij.ide.action;

import com.intellij.openapi.project.Project;
import dev.orrery.intellij.ide.notice.Notices;
import dev.orrery.intellij.ide.run.InspectorWatcher;
import dev.orrery.intellij.program.AttachTarget;
import dev.orrery.intellij.program.ChromiumRunFile;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the run configuration with which the IDE's own JavaScript debugger attaches. */
public final class SaveAttachFileAction extends ProjectAction {
  private static final String TITLE = "Attach to Node.js/Chrome";

  @Override
  void perform(Project project) {
    String folder = project.getBasePath();
    String address = InspectorWatcher.address(project);
    AttachTarget target =
        address == null
            ? new AttachTarget(0, "127.0.0.1", AttachTarget.DEFAULT_PORT)
            : AttachTarget.parse(address);
    if (folder == null) {
      return;
    }
    try {
      Path file = ChromiumRunFile.write(Path.of(folder), target);
      Notices.done(
          project,
          TITLE,
          "Written: " + file + ". It needs an IDE with the plugin JavaScript Debugger.");
    } catch (IOException e) {
      Notices.problem(project, TITLE, "It cannot be written: " + e.getMessage());
    }
  }
}
