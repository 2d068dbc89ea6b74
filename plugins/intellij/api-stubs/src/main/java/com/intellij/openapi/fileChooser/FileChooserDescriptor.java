package com.intellij.openapi.fileChooser;

/** Declared as the API declares it, as far as it is used. */
public class FileChooserDescriptor {
  public FileChooserDescriptor(
      boolean files,
      boolean folders,
      boolean jars,
      boolean jarsAsFiles,
      boolean jarContents,
      boolean multiple) {
    throw new AbstractMethodError();
  }
}
