package dev.orrery.intellij.ide.notice;

import com.intellij.ide.BrowserUtil;
import com.intellij.notification.Notification;
import com.intellij.notification.NotificationType;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.startup.ProjectActivity;
import dev.orrery.intellij.ide.run.DebugSupport;
import dev.orrery.intellij.ide.settings.OrrerySettings;
import dev.orrery.intellij.install.Versions;
import java.util.List;
import kotlin.Unit;
import kotlin.coroutines.Continuation;

/** Says once a project is open that LSP4IJ is missing or too old: a dependency cannot name a version. */
public final class Lsp4ijCheck implements ProjectActivity {
  /** The oldest that will do. */
  static final String OLDEST = "0.17";

  private static final String PAGE = "https://plugins.jetbrains.com/plugin/23257-lsp4ij";

  @Override
  public Object execute(Project project, Continuation<? super Unit> continuation) {
    String problem = OrrerySettings.get().getState().withoutLsp4ij ? null : problem();
    if (problem != null) {
      tell(project, problem);
    }
    return Unit.INSTANCE;
  }

  private static String problem() {
    List<DebugSupport> found = DebugSupport.POINT.getExtensionList();
    if (found.isEmpty()) {
      return "Editor hints and the debugger need the plugin LSP4IJ "
          + OLDEST
          + " or newer, which is not installed or not enabled. Programs run without it.";
    }
    String version = found.getFirst().version();
    return version == null || Versions.isAtLeast(version, OLDEST)
        ? null
        : "The plugin LSP4IJ is " + version + ", and Orrery needs " + OLDEST + " or newer.";
  }

  private static void tell(Project project, String problem) {
    Notification notification =
        Notices.of("Orrery works with LSP4IJ", problem, NotificationType.WARNING);
    notification.addAction(Notices.action("Get LSP4IJ", () -> BrowserUtil.browse(PAGE)));
    notification.addAction(
        Notices.action(
            "Do not show again", () -> OrrerySettings.get().getState().withoutLsp4ij = true));
    notification.notify(project);
  }
}
