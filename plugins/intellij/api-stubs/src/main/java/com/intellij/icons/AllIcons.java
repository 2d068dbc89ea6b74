package com.intellij.icons;

import javax.swing.Icon;
import javax.swing.ImageIcon;

/** Declared as the API declares it, as far as it is used. */
public class AllIcons {
  public static final class RunConfigurations {
    public static final class TestState {
      public static final Icon Run = new ImageIcon();
    }
  }
}
