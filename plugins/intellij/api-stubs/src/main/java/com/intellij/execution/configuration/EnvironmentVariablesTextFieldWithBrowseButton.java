package com.intellij.execution.configuration;

import com.intellij.openapi.ui.TextFieldWithBrowseButton;
import java.util.Map;

/** Declared as the API declares it, as far as it is used. */
public class EnvironmentVariablesTextFieldWithBrowseButton extends TextFieldWithBrowseButton {
  private static final long serialVersionUID = 1L;

  public EnvironmentVariablesTextFieldWithBrowseButton() {
    throw new AbstractMethodError();
  }

  public Map<String, String> getEnvs() {
    throw new AbstractMethodError();
  }

  public void setEnvs(Map<String, String> variables) {
    throw new AbstractMethodError();
  }
}
