package com.redhat.devtools.lsp4ij.dap.descriptors;

/** As the platform has it, as far as scenarios need: it works. */
public class ServerReadyConfig {
  private final int timeoutMs;

  public ServerReadyConfig(int timeoutMs) {
    this.timeoutMs = timeoutMs;
  }

  public int timeoutMs() {
    return timeoutMs;
  }
}
