package com.intellij.notification;

import com.intellij.openapi.actionSystem.AnAction;
import com.intellij.openapi.project.Project;

/** Declared as the API declares it, as far as it is used. */
public class Notification {
  public Notification addAction(AnAction action) {
    throw new AbstractMethodError();
  }

  public void expire() {
    throw new AbstractMethodError();
  }

  public void notify(Project project) {
    throw new AbstractMethodError();
  }
}
