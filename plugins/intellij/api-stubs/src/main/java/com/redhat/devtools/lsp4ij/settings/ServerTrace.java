package com.redhat.devtools.lsp4ij.settings;

/** Declared as the API declares it, as far as it is used. */
public enum ServerTrace {
  off,
  messages,
  verbose
}
