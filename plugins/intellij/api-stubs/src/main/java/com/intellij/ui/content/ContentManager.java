package com.intellij.ui.content;

/** Declared as the API declares it, as far as it is used. */
public interface ContentManager {
  void addContent(Content content);
}
