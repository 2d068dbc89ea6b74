package dev.orrery.intellij.ide.lsp4ij;

import com.intellij.execution.configurations.RunConfiguration;
import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;
import com.redhat.devtools.lsp4ij.dap.descriptors.DebugAdapterDescriptor;
import com.redhat.devtools.lsp4ij.dap.descriptors.DebugAdapterDescriptorFactory;
import dev.orrery.intellij.ide.run.Debuggable;
import dev.orrery.intellij.ide.run.Scripts;

/** The debug adapter, for Orrery's run configurations and for LSP4IJ's own. */
public final class OrreryDebugAdapterFactory extends DebugAdapterDescriptorFactory {
  @Override
  public DebugAdapterDescriptor createDebugAdapterDescriptor(
      RunConfigurationOptions options, ExecutionEnvironment environment) {
    return environment.getRunProfile() instanceof Debuggable debuggable
        ? new OrreryDebugAdapter(options, environment, debuggable)
        : new GenericDebugAdapter(options, environment, getServerDefinition());
  }

  @Override
  public boolean isDebuggableFile(VirtualFile file, Project project) {
    return Scripts.isDebuggable(file);
  }

  /** Never: a file's run configuration is Orrery's, which can debug as well. */
  @Override
  public boolean prepareConfiguration(
      RunConfiguration configuration, VirtualFile file, Project project) {
    return false;
  }
}
