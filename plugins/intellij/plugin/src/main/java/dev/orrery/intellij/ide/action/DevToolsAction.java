package dev.orrery.intellij.ide.action;

import com.intellij.openapi.application.ApplicationManager;
import com.intellij.openapi.application.PathManager;
import com.intellij.openapi.ide.CopyPasteManager;
import com.intellij.openapi.project.Project;
import com.intellij.util.EnvironmentUtil;
import dev.orrery.intellij.browser.BrowserFinder;
import dev.orrery.intellij.browser.DevToolsWindow;
import dev.orrery.intellij.ide.notice.Notices;
import dev.orrery.intellij.ide.run.InspectorWatcher;
import dev.orrery.intellij.program.InspectorLine;
import java.awt.datatransfer.StringSelection;
import java.io.IOException;
import java.nio.file.Path;

/** Chrome DevTools on the program that was started last with its inspector open. */
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
    ApplicationManager.getApplication().executeOnPooledThread(() -> open(project, address));
  }

  /** One at a time: two that begin would be in each other's way. */
  private static synchronized void open(Project project, String address) {
    Path browser = BrowserFinder.ofMachine(EnvironmentUtil.getEnvironmentMap()).find();
    if (browser == null) {
      copy(project, address, "no such browser was found.");
      return;
    }
    try {
      Path profile = Path.of(PathManager.getSystemPath(), "orrery-devtools");
      new DevToolsWindow(browser, profile).open(address);
    } catch (IOException e) {
      copy(project, address, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What else can be done: no browser follows a link to this page. */
  private static void copy(Project project, String address, String why) {
    ApplicationManager.getApplication()
        .invokeLater(
            () -> {
              CopyPasteManager.getInstance()
                  .setContents(new StringSelection(InspectorLine.devTools(address)));
              Notices.done(
                  project,
                  TITLE,
                  "The address of the DevTools is on the clipboard: paste it into the address bar of"
                      + " Chrome, Chromium or Edge, and press Enter. They could not be opened: "
                      + why);
            });
  }
}
