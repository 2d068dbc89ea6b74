package com.intellij.notification;

import com.intellij.openapi.actionSystem.AnAction;

/** Declared as the API declares it, as far as it is used. */
public abstract class NotificationAction extends AnAction {
  public static NotificationAction createSimpleExpiring(String text, Runnable action) {
    throw new AbstractMethodError();
  }
}
