package com.redhat.devtools.lsp4ij.dap.descriptors;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.GeneralCommandLine;
import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.process.OSProcessHandler;
import com.intellij.execution.process.ProcessHandler;
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

/** Declared as the API declares it, as far as it is used. */
public abstract class DebugAdapterDescriptor implements DebuggableFile {
  protected final RunConfigurationOptions options;
  protected final ExecutionEnvironment environment;

  public DebugAdapterDescriptor(
      RunConfigurationOptions options,
      ExecutionEnvironment environment,
      DebugAdapterServerDefinition definition) {
    throw new AbstractMethodError();
  }

  public abstract ProcessHandler startServer() throws ExecutionException;

  protected OSProcessHandler startServer(GeneralCommandLine command) throws ExecutionException {
    throw new AbstractMethodError();
  }

  public abstract Map<String, Object> getDapParameters();

  public abstract FileType getFileType();

  public DebugMode getDebugMode() {
    throw new AbstractMethodError();
  }

  public ServerReadyConfig getServerReadyConfig(DebugMode mode) {
    throw new AbstractMethodError();
  }

  public DAPClient createClient(
      DAPDebugProcess process,
      Map<String, Object> parameters,
      boolean debug,
      DebugMode mode,
      ServerTrace trace,
      DAPClient parent) {
    throw new AbstractMethodError();
  }

  public String getServerName() {
    throw new AbstractMethodError();
  }

  @Override
  public boolean isDebuggableFile(VirtualFile file, Project project) {
    throw new AbstractMethodError();
  }
}
