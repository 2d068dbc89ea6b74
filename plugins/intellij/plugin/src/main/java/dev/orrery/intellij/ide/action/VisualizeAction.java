package dev.orrery.intellij.ide.action;

import com.intellij.openapi.actionSystem.AnActionEvent;
import com.intellij.openapi.actionSystem.CommonDataKeys;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;
import dev.orrery.intellij.ide.process.Processes;
import dev.orrery.intellij.program.Watch;

/** Runs the file at hand with the visualizer, or opens it there if it is a recording. */
public final class VisualizeAction extends ScriptAction {
  private static final String RECORDING = "orrec";

  public VisualizeAction() {
    super(Watch.VISUALIZE);
  }

  @Override
  public void update(AnActionEvent event) {
    if (event.getProject() != null && isRecording(event)) {
      event.getPresentation().setEnabledAndVisible(true);
    } else {
      super.update(event);
    }
  }

  @Override
  public void actionPerformed(AnActionEvent event) {
    Project project = event.getProject();
    if (project != null && isRecording(event)) {
      Processes.visualize(project, event.getData(CommonDataKeys.VIRTUAL_FILE).getPath());
    } else {
      super.actionPerformed(event);
    }
  }

  private static boolean isRecording(AnActionEvent event) {
    VirtualFile file = event.getData(CommonDataKeys.VIRTUAL_FILE);
    return file != null && RECORDING.equals(file.getExtension());
  }
}
