package com.intellij.notification;

/** Declared as the API declares it, as far as it is used. */
public enum NotificationType {
  INFORMATION,
  WARNING,
  ERROR
}
