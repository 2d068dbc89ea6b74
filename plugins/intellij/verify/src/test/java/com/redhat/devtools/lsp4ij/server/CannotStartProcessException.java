package com.redhat.devtools.lsp4ij.server;

/** As the platform has it, as far as scenarios need: it works. */
public class CannotStartProcessException extends Exception {
  private static final long serialVersionUID = 1L;

  public CannotStartProcessException(String message) {
    super(message);
  }
}
