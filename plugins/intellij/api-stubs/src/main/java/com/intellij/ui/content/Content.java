package com.intellij.ui.content;

import com.intellij.openapi.Disposable;

/** Declared as the API declares it, as far as it is used. */
public interface Content {
  void setDisposer(Disposable disposer);
}
