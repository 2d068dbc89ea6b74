package com.intellij.openapi.actionSystem;

/** Declared as the API declares it, as far as it is used. */
public final class DataKey<T> {
  private DataKey() {}
}
