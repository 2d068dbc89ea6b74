package dev.orrery.intellij.ide.action;

import com.intellij.openapi.actionSystem.ActionUpdateThread;
import com.intellij.openapi.actionSystem.AnActionEvent;
import com.intellij.openapi.actionSystem.CommonDataKeys;
import com.intellij.openapi.project.DumbAwareAction;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;
import dev.orrery.intellij.ide.run.Launches;
import dev.orrery.intellij.ide.run.Scripts;
import dev.orrery.intellij.program.Program;
import dev.orrery.intellij.program.Watch;

/** Runs the file at hand so that its loop can be seen. */
abstract class ScriptAction extends DumbAwareAction {
  private final Watch watch;

  ScriptAction(Watch watch) {
    this.watch = watch;
  }

  @Override
  public ActionUpdateThread getActionUpdateThread() {
    return ActionUpdateThread.BGT;
  }

  @Override
  public void update(AnActionEvent event) {
    boolean program = Scripts.isRunnable(event.getData(CommonDataKeys.VIRTUAL_FILE));
    event.getPresentation().setEnabledAndVisible(program && event.getProject() != null);
  }

  @Override
  public void actionPerformed(AnActionEvent event) {
    Project project = event.getProject();
    VirtualFile file = event.getData(CommonDataKeys.VIRTUAL_FILE);
    if (project != null && file != null) {
      start(project, Program.of(file.getPath()).with(watch));
    }
  }

  void start(Project project, Program program) {
    Launches.run(project, program);
  }
}
