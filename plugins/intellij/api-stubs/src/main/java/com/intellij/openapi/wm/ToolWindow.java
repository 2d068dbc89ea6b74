package com.intellij.openapi.wm;

import com.intellij.ui.content.ContentManager;

/** Declared as the API declares it, as far as it is used. */
public interface ToolWindow {
  ContentManager getContentManager();

  void activate(Runnable done);
}
