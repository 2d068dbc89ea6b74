package dev.orrery.intellij.ide.notice;

import com.intellij.ide.BrowserUtil;
import com.intellij.notification.Notification;
import com.intellij.notification.NotificationAction;
import com.intellij.notification.NotificationGroupManager;
import com.intellij.notification.NotificationType;
import com.intellij.openapi.options.ShowSettingsUtil;
import com.intellij.openapi.project.Project;
import dev.orrery.intellij.ide.settings.OrreryConfigurable;
import dev.orrery.intellij.install.InstallationException;
import dev.orrery.intellij.install.InstallationException.Missing;

/** What users are told. */
public final class Notices {
  private static final String GROUP = "Orrery";
  private static final String JDK_PAGE = "https://adoptium.net/temurin/releases/?version=25";

  private Notices() {}

  /** Orrery or its JDK is missing. */
  public static void missing(Project project, InstallationException problem) {
    boolean jdk = problem.missing() == Missing.JDK;
    Notification notification =
        of(
            jdk ? "Orrery needs a JDK 25" : "Orrery is not found",
            problem.getMessage(),
            NotificationType.WARNING);
    notification.addAction(action("Open settings", () -> openSettings(project)));
    if (jdk) {
      notification.addAction(action("Get a JDK 25", () -> BrowserUtil.browse(JDK_PAGE)));
    }
    notification.notify(project);
  }

  /** Something else that did not work, in a sentence. */
  public static void problem(Project project, String title, String sentence) {
    of(title, sentence, NotificationType.ERROR).notify(project);
  }

  /** Something that worked, or that is simply so. */
  public static void done(Project project, String title, String text) {
    of(title, text, NotificationType.INFORMATION).notify(project);
  }

  /** The same, with what can be done next. */
  public static void done(
      Project project, String title, String text, String next, Runnable action) {
    Notification notification = of(title, text, NotificationType.INFORMATION);
    notification.addAction(action(next, action));
    notification.notify(project);
  }

  static Notification of(String title, String text, NotificationType type) {
    return NotificationGroupManager.getInstance()
        .getNotificationGroup(GROUP)
        .createNotification(title, text, type);
  }

  static NotificationAction action(String text, Runnable action) {
    return NotificationAction.createSimpleExpiring(text, action);
  }

  private static void openSettings(Project project) {
    ShowSettingsUtil.getInstance().showSettingsDialog(project, OrreryConfigurable.class);
  }
}
