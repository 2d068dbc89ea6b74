package com.intellij.openapi.components;

/** Declared as the API declares it, as far as it is used. */
public interface PersistentStateComponent<T> {
  T getState();

  void loadState(T state);
}
