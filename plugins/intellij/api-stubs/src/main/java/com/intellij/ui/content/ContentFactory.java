package com.intellij.ui.content;

import javax.swing.JComponent;

/** Declared as the API declares it, as far as it is used. */
public interface ContentFactory {
  static ContentFactory getInstance() {
    throw new AbstractMethodError();
  }

  Content createContent(JComponent component, String title, boolean lockable);
}
