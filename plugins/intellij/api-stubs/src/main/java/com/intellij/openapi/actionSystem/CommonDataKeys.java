package com.intellij.openapi.actionSystem;

import com.intellij.openapi.vfs.VirtualFile;

/** Declared as the API declares it, as far as it is used. */
public final class CommonDataKeys {
  private CommonDataKeys() {}

  public static final DataKey<VirtualFile> VIRTUAL_FILE = null;
}
