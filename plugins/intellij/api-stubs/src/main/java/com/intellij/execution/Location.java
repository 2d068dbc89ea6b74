package com.intellij.execution;

import com.intellij.openapi.vfs.VirtualFile;

/** Declared as the API declares it, as far as it is used. */
public abstract class Location<E> {
  public VirtualFile getVirtualFile() {
    throw new AbstractMethodError();
  }
}
