package dev.orrery.intellij.ide.action;

import com.intellij.openapi.ide.CopyPasteManager;
import com.intellij.openapi.project.Project;
import dev.orrery.intellij.ide.notice.Notices;
import dev.orrery.intellij.ide.run.InspectorWatcher;
import dev.orrery.intellij.program.InspectorLine;
import java.awt.datatransfer.StringSelection;

/**
 * Chrome DevTools on the program that was started last with its inspector open. Chrome opens their
 * page only when it is typed or pasted, so the address is put on the clipboard.
 */
public final class DevToolsAction extends ProjectAction {
  private static final String TITLE = "Chrome DevTools";

  @Override
  void perform(Project project) {
    String address = InspectorWatcher.address(project);
    if (address == null) {
      Notices.problem(
          project,
          TITLE,
          "No program runs with its inspector open. Choose an inspector in the run configuration.");
      return;
    }
    CopyPasteManager.getInstance()
        .setContents(new StringSelection(InspectorLine.devTools(address)));
    Notices.done(
        project,
        TITLE,
        "The address of the DevTools is on the clipboard: paste it into Chrome's address bar.",
        null,
        null);
  }
}
