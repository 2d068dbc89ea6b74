package com.intellij.openapi.ide;

import java.awt.datatransfer.Transferable;

/** Declared as the API declares it, as far as it is used. */
public abstract class CopyPasteManager {
  public static CopyPasteManager getInstance() {
    throw new AbstractMethodError();
  }

  public abstract void setContents(Transferable contents);
}
