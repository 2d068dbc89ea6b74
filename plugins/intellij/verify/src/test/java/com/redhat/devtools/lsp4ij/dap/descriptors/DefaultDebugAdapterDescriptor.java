package com.redhat.devtools.lsp4ij.dap.descriptors;

import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.fileTypes.FileType;
import com.redhat.devtools.lsp4ij.dap.DebugMode;
import com.redhat.devtools.lsp4ij.dap.definitions.DebugAdapterServerDefinition;
import java.util.Map;

/** As the platform has it, as far as scenarios need: it works. */
public abstract class DefaultDebugAdapterDescriptor extends DebugAdapterDescriptor {
  /** What the form of a run configuration says. */
  public static final class Form extends RunConfigurationOptions {
    private final DebugMode mode;
    private final Map<String, Object> parameters;

    public Form(DebugMode mode, Map<String, Object> parameters) {
      this.mode = mode;
      this.parameters = parameters;
    }
  }

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
  public Map<String, Object> getDapParameters() {
    return ((Form) options).parameters;
  }

  @Override
  public DebugMode getDebugMode() {
    return ((Form) options).mode;
  }

  @Override
  public FileType getFileType() {
    return null;
  }
}
