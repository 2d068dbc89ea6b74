package dev.orrery.intellij.ide.action;

import com.intellij.openapi.actionSystem.ActionUpdateThread;
import com.intellij.openapi.actionSystem.AnActionEvent;
import com.intellij.openapi.project.DumbAwareAction;
import com.intellij.openapi.project.Project;

/** Something that can be done in any project. */
abstract class ProjectAction extends DumbAwareAction {
  @Override
  public ActionUpdateThread getActionUpdateThread() {
    return ActionUpdateThread.BGT;
  }

  @Override
  public void update(AnActionEvent event) {
    event.getPresentation().setEnabledAndVisible(event.getProject() != null);
  }

  @Override
  public void actionPerformed(AnActionEvent event) {
    Project project = event.getProject();
    if (project != null) {
      perform(project);
    }
  }

  abstract void perform(Project project);
}
