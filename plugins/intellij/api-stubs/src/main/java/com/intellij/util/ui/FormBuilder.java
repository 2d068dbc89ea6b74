package com.intellij.util.ui;

import javax.swing.JComponent;
import javax.swing.JPanel;

/** Declared as the API declares it, as far as it is used. */
public class FormBuilder {
  public static FormBuilder createFormBuilder() {
    throw new AbstractMethodError();
  }

  public FormBuilder addLabeledComponent(String label, JComponent component) {
    throw new AbstractMethodError();
  }

  public FormBuilder addComponent(JComponent component) {
    throw new AbstractMethodError();
  }

  public FormBuilder addComponentFillVertically(JComponent component, int topInset) {
    throw new AbstractMethodError();
  }

  public JPanel getPanel() {
    throw new AbstractMethodError();
  }
}
