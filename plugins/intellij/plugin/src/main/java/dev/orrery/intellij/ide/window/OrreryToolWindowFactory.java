package dev.orrery.intellij.ide.window;

import com.intellij.openapi.project.DumbAware;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.wm.ToolWindow;
import com.intellij.openapi.wm.ToolWindowFactory;
import com.intellij.ui.content.Content;
import com.intellij.ui.content.ContentFactory;
import com.intellij.util.EnvironmentUtil;
import dev.orrery.intellij.loop.Programs;
import dev.orrery.intellij.panel.LoopPanel;

/** The tool window “Event Loop”. */
public final class OrreryToolWindowFactory implements ToolWindowFactory, DumbAware {
  @Override
  public void createToolWindowContent(Project project, ToolWindow window) {
    LoopPanel panel =
        new LoopPanel(
            Programs.ofUser(EnvironmentUtil.getEnvironmentMap()), new ProjectDesk(project));
    Content content = ContentFactory.getInstance().createContent(panel, "", false);
    content.setDisposer(panel::close);
    window.getContentManager().addContent(content);
    panel.refresh();
  }
}
