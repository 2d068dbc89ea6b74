package com.redhat.devtools.lsp4ij.dap.descriptors;

import com.intellij.execution.configurations.RunConfiguration;
import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;
import com.redhat.devtools.lsp4ij.dap.configurations.DebuggableFile;
import com.redhat.devtools.lsp4ij.dap.definitions.DebugAdapterServerDefinition;

/** As the platform has it, as far as scenarios need: it works. */
public abstract class DebugAdapterDescriptorFactory implements DebuggableFile {
  public abstract DebugAdapterDescriptor createDebugAdapterDescriptor(
      RunConfigurationOptions options, ExecutionEnvironment environment);

  public abstract boolean prepareConfiguration(
      RunConfiguration configuration, VirtualFile file, Project project);

  /** None is needed to start the adapter. */
  public DebugAdapterServerDefinition getServerDefinition() {
    return null;
  }
}
