package com.intellij.openapi.fileChooser;

import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;

/** Declared as the API declares it, as far as it is used. */
public final class FileChooser {
  private FileChooser() {}

  public static VirtualFile chooseFile(
      FileChooserDescriptor descriptor, Project project, VirtualFile select) {
    throw new AbstractMethodError();
  }
}
