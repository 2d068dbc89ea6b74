package com.intellij.openapi.actionSystem;

import com.intellij.openapi.project.Project;

/** Declared as the API declares it, as far as it is used. */
public class AnActionEvent {
  public Project getProject() {
    throw new AbstractMethodError();
  }

  public <T> T getData(DataKey<T> key) {
    throw new AbstractMethodError();
  }

  public Presentation getPresentation() {
    throw new AbstractMethodError();
  }
}
