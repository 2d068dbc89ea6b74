package com.intellij.execution;

/** Declared as the API declares it, as far as it is used. */
public abstract class Executor {
  public abstract String getId();
}
