package com.intellij.notification;

/** Declared as the API declares it, as far as it is used. */
public final class NotificationGroup {
  private NotificationGroup() {}

  public Notification createNotification(String title, String content, NotificationType type) {
    throw new AbstractMethodError();
  }
}
