package com.redhat.devtools.lsp4ij.dap.configurations;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.CommandLineState;
import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.process.ProcessHandler;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.redhat.devtools.lsp4ij.dap.descriptors.DebugAdapterDescriptor;

/** Declared as the API declares it, as far as it is used. */
public class DAPCommandLineState extends CommandLineState {
  public DAPCommandLineState(
      DebugAdapterDescriptor descriptor,
      RunConfigurationOptions options,
      ExecutionEnvironment environment) {
    super(environment);
  }

  @Override
  protected ProcessHandler startProcess() throws ExecutionException {
    throw new AbstractMethodError();
  }
}
