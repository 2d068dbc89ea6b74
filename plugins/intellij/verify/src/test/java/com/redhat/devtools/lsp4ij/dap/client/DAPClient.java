package com.redhat.devtools.lsp4ij.dap.client;

import com.redhat.devtools.lsp4ij.dap.DebugMode;
import java.util.Map;

/** As the platform has it, as far as scenarios need: it works. */
public class DAPClient {
  private final DebugMode mode;
  private final Map<String, Object> parameters;

  public DAPClient(DebugMode mode, Map<String, Object> parameters) {
    this.mode = mode;
    this.parameters = parameters;
  }

  public DebugMode mode() {
    return mode;
  }

  public Map<String, Object> parameters() {
    return parameters;
  }
}
