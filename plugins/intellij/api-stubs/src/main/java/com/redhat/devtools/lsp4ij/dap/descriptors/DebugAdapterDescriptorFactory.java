package com.redhat.devtools.lsp4ij.dap.descriptors;

import com.intellij.execution.configurations.RunConfiguration;
import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;
import com.redhat.devtools.lsp4ij.dap.configurations.DebuggableFile;
import com.redhat.devtools.lsp4ij.dap.definitions.DebugAdapterServerDefinition;

/** Declared as the API declares it, as far as it is used. */
public abstract class DebugAdapterDescriptorFactory implements DebuggableFile {
  public DebugAdapterDescriptor createDebugAdapterDescriptor(
      RunConfigurationOptions options, ExecutionEnvironment environment) {
    throw new AbstractMethodError();
  }

  public boolean prepareConfiguration(
      RunConfiguration configuration, VirtualFile file, Project project) {
    throw new AbstractMethodError();
  }

  public DebugAdapterServerDefinition getServerDefinition() {
    throw new AbstractMethodError();
  }

  @Override
  public boolean isDebuggableFile(VirtualFile file, Project project) {
    throw new AbstractMethodError();
  }
}
