package dev.orrery.intellij.ide.run;

import com.intellij.openapi.util.IconLoader;
import javax.swing.Icon;

/** Pictures; in the dark the platform takes those whose name ends in {@code _dark}. */
public final class OrreryIcons {
  public static final Icon ORRERY = IconLoader.getIcon("/icons/orrery.svg", OrreryIcons.class);

  private OrreryIcons() {}
}
