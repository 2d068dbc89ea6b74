package com.redhat.devtools.lsp4ij.dap.descriptors;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.process.ProcessHandler;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.fileTypes.FileType;
import com.redhat.devtools.lsp4ij.dap.definitions.DebugAdapterServerDefinition;
import java.util.Map;

/** Declared as the API declares it, as far as it is used. */
public class DefaultDebugAdapterDescriptor extends DebugAdapterDescriptor {
  public DefaultDebugAdapterDescriptor(
      RunConfigurationOptions options,
      ExecutionEnvironment environment,
      DebugAdapterServerDefinition definition) {
    super(options, environment, definition);
  }

  public DefaultDebugAdapterDescriptor(
      RunConfigurationOptions options, ExecutionEnvironment environment, String id) {
    super(options, environment, null);
  }

  @Override
  public ProcessHandler startServer() throws ExecutionException {
    throw new AbstractMethodError();
  }

  @Override
  public Map<String, Object> getDapParameters() {
    throw new AbstractMethodError();
  }

  @Override
  public FileType getFileType() {
    throw new AbstractMethodError();
  }
}
