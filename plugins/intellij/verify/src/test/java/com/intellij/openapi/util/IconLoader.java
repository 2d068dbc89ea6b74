package com.intellij.openapi.util;

import javax.swing.Icon;
import javax.swing.ImageIcon;

/** As the platform has it, as far as scenarios need: it works. */
public final class IconLoader {
  private IconLoader() {}

  public static Icon getIcon(String path, Class<?> owner) {
    return new ImageIcon();
  }
}
