package com.intellij.execution;

/** Declared as the API declares it, as far as it is used. */
public class ExecutionException extends Exception {
  private static final long serialVersionUID = 1L;

  public ExecutionException(String message) {
    throw new AbstractMethodError();
  }

  public ExecutionException(String message, Throwable cause) {
    throw new AbstractMethodError();
  }
}
