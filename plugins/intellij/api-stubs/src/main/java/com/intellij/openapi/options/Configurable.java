package com.intellij.openapi.options;

import javax.swing.JComponent;

/** Declared as the API declares it, as far as it is used. */
public interface Configurable {
  String getDisplayName();

  JComponent createComponent();

  boolean isModified();

  void apply() throws ConfigurationException;

  default void reset() {
    throw new AbstractMethodError();
  }
}
