package com.intellij.openapi.ui.popup;

import java.util.List;

/** Declared as the API declares it, as far as it is used. */
public abstract class JBPopupFactory {
  public static JBPopupFactory getInstance() {
    throw new AbstractMethodError();
  }

  public abstract <T> IPopupChooserBuilder<T> createPopupChooserBuilder(List<? extends T> items);
}
