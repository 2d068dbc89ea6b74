package com.redhat.devtools.lsp4ij.dap.descriptors;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.GeneralCommandLine;
import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.process.OSProcessHandler;
import com.intellij.execution.process.ProcessHandler;
import com.intellij.execution.process.ProcessHandlerFactory;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.fileTypes.FileType;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;
import com.redhat.devtools.lsp4ij.dap.DAPDebugProcess;
import com.redhat.devtools.lsp4ij.dap.DebugMode;
import com.redhat.devtools.lsp4ij.dap.client.DAPClient;
import com.redhat.devtools.lsp4ij.dap.configurations.DebuggableFile;
import com.redhat.devtools.lsp4ij.dap.definitions.DebugAdapterServerDefinition;
import com.redhat.devtools.lsp4ij.settings.ServerTrace;
import java.util.Map;

/** As the platform has it, as far as scenarios need: it works. */
public abstract class DebugAdapterDescriptor implements DebuggableFile {
  protected final RunConfigurationOptions options;
  protected final ExecutionEnvironment environment;

  public DebugAdapterDescriptor(
      RunConfigurationOptions options,
      ExecutionEnvironment environment,
      DebugAdapterServerDefinition definition) {
    this.options = options;
    this.environment = environment;
  }

  public abstract ProcessHandler startServer() throws ExecutionException;

  protected OSProcessHandler startServer(GeneralCommandLine command) throws ExecutionException {
    return ProcessHandlerFactory.getInstance().createColoredProcessHandler(command);
  }

  public abstract Map<String, Object> getDapParameters();

  public abstract FileType getFileType();

  public DebugMode getDebugMode() {
    return DebugMode.LAUNCH;
  }

  public abstract ServerReadyConfig getServerReadyConfig(DebugMode mode);

  public DAPClient createClient(
      DAPDebugProcess process,
      Map<String, Object> parameters,
      boolean debug,
      DebugMode mode,
      ServerTrace trace,
      DAPClient parent) {
    return new DAPClient(mode, parameters);
  }

  public String getServerName() {
    return null;
  }

  @Override
  public boolean isDebuggableFile(VirtualFile file, Project project) {
    return false;
  }
}
