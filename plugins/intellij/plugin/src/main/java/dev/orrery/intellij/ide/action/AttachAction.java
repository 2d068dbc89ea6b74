package dev.orrery.intellij.ide.action;

import com.intellij.openapi.application.ApplicationManager;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.ui.popup.JBPopupFactory;
import com.intellij.util.EnvironmentUtil;
import dev.orrery.intellij.ide.notice.Notices;
import dev.orrery.intellij.ide.run.Launches;
import dev.orrery.intellij.loop.Programs;
import dev.orrery.intellij.panel.ProgramItem;
import dev.orrery.intellij.program.AttachTarget;
import java.io.IOException;
import java.util.List;

/** Lists the programs that run, and attaches the debugger to the one that is chosen. */
public final class AttachAction extends ProjectAction {
  private static final String TITLE = "Attach to Orrery";

  @Override
  void perform(Project project) {
    ApplicationManager.getApplication().executeOnPooledThread(() -> find(project));
  }

  private static void find(Project project) {
    try {
      List<ProgramItem> found =
          Programs.ofUser(EnvironmentUtil.getEnvironmentMap()).find().stream()
              .map(ProgramItem::new)
              .toList();
      if (found.isEmpty()) {
        Notices.done(project, TITLE, "No program of yours runs on Orrery now.");
      } else {
        ApplicationManager.getApplication().invokeLater(() -> choose(project, found));
      }
    } catch (IOException e) {
      Notices.problem(project, TITLE, "Programs cannot be listed: " + e.getMessage());
    }
  }

  private static void choose(Project project, List<ProgramItem> found) {
    JBPopupFactory.getInstance()
        .createPopupChooserBuilder(found)
        .setTitle(TITLE)
        .setItemChosenCallback(
            item -> Launches.attach(project, AttachTarget.process(item.processId())))
        .createPopup()
        .showCenteredInCurrentWindow(project);
  }
}
