package com.redhat.devtools.lsp4ij.dap.descriptors;

/** Declared as the API declares it, as far as it is used. */
public class ServerReadyConfig {
  public ServerReadyConfig(int timeoutMs) {
    throw new AbstractMethodError();
  }
}
