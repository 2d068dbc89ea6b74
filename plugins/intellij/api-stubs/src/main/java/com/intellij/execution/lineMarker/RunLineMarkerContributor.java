package com.intellij.execution.lineMarker;

import com.intellij.psi.PsiElement;
import javax.swing.Icon;

/** Declared as the API declares it, as far as it is used. */
public abstract class RunLineMarkerContributor {
  public abstract Info getInfo(PsiElement element);

  public static Info withExecutorActions(Icon icon) {
    throw new AbstractMethodError();
  }

  public static class Info {}
}
