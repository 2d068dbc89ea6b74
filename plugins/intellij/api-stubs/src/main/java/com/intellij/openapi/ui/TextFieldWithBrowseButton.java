package com.intellij.openapi.ui;

import java.awt.event.ActionListener;
import javax.swing.JPanel;

/** Declared as the API declares it, as far as it is used. */
public class TextFieldWithBrowseButton extends JPanel {
  private static final long serialVersionUID = 1L;

  public TextFieldWithBrowseButton() {
    throw new AbstractMethodError();
  }

  public void addActionListener(ActionListener listener) {
    throw new AbstractMethodError();
  }

  public String getText() {
    throw new AbstractMethodError();
  }

  public void setText(String text) {
    throw new AbstractMethodError();
  }
}
