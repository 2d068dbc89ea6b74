package com.redhat.devtools.lsp4ij.dap.configurations;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.CommandLineState;
import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.process.ProcessHandler;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.redhat.devtools.lsp4ij.dap.descriptors.DebugAdapterDescriptor;

/** As the platform has it, as far as scenarios need: it works. */
public class DAPCommandLineState extends CommandLineState {
  private final DebugAdapterDescriptor descriptor;

  public DAPCommandLineState(
      DebugAdapterDescriptor descriptor,
      RunConfigurationOptions options,
      ExecutionEnvironment environment) {
    super(environment);
    this.descriptor = descriptor;
  }

  @Override
  protected ProcessHandler startProcess() throws ExecutionException {
    return descriptor.startServer();
  }

  public DebugAdapterDescriptor descriptor() {
    return descriptor;
  }
}
