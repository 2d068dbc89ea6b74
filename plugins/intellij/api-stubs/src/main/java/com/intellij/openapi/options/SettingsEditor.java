package com.intellij.openapi.options;

import javax.swing.JComponent;

/** Declared as the API declares it, as far as it is used. */
public abstract class SettingsEditor<T> {
  protected abstract void resetEditorFrom(T settings);

  protected abstract void applyEditorTo(T settings) throws ConfigurationException;

  protected abstract JComponent createEditor();
}
