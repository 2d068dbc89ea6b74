package com.redhat.devtools.lsp4ij.server;

/** Declared as the API declares it, as far as it is used. */
public class CannotStartProcessException extends Exception {
  private static final long serialVersionUID = 1L;

  public CannotStartProcessException(String message) {
    throw new AbstractMethodError();
  }
}
