package com.intellij.notification;

/** Declared as the API declares it, as far as it is used. */
public interface NotificationGroupManager {
  static NotificationGroupManager getInstance() {
    throw new AbstractMethodError();
  }

  NotificationGroup getNotificationGroup(String id);
}
