package com.redhat.devtools.lsp4ij;

/** Declared as the API declares it, as far as it is used. */
public enum ServerStatus {
  none,
  starting,
  started,
  stopping,
  stopped
}
