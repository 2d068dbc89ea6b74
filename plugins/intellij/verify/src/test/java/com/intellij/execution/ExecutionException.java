package com.intellij.execution;

/** As the platform has it, as far as scenarios need: it works. */
public class ExecutionException extends Exception {
  private static final long serialVersionUID = 1L;

  public ExecutionException(String message) {
    super(message);
  }

  public ExecutionException(String message, Throwable cause) {
    super(message, cause);
  }
}
