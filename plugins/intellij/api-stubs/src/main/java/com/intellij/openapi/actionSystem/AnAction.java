package com.intellij.openapi.actionSystem;

/** Declared as the API declares it, as far as it is used. */
public abstract class AnAction {
  public abstract void actionPerformed(AnActionEvent event);

  public void update(AnActionEvent event) {
    throw new AbstractMethodError();
  }

  public ActionUpdateThread getActionUpdateThread() {
    throw new AbstractMethodError();
  }
}
