package dev.orrery.intellij.ide.lsp4ij;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.process.ProcessHandler;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.redhat.devtools.lsp4ij.dap.DAPDebugProcess;
import com.redhat.devtools.lsp4ij.dap.DebugMode;
import com.redhat.devtools.lsp4ij.dap.client.DAPClient;
import com.redhat.devtools.lsp4ij.dap.definitions.DebugAdapterServerDefinition;
import com.redhat.devtools.lsp4ij.dap.descriptors.DefaultDebugAdapterDescriptor;
import com.redhat.devtools.lsp4ij.dap.descriptors.ServerReadyConfig;
import com.redhat.devtools.lsp4ij.settings.ServerTrace;
import dev.orrery.intellij.ide.process.Processes;
import dev.orrery.intellij.install.Installation;
import dev.orrery.intellij.program.Commands;
import dev.orrery.intellij.program.DebugParameters;
import java.util.Map;

/**
 * The adapter's process, for LSP4IJ's own run configurations, which say themselves what it is told. To
 * LSP4IJ a debug mode says whether there is a process to start, which there always is; that it
 * attaches is said to the client alone.
 */
class GenericDebugAdapter extends DefaultDebugAdapterDescriptor {
  private Installation installation;

  GenericDebugAdapter(
      RunConfigurationOptions options,
      ExecutionEnvironment environment,
      DebugAdapterServerDefinition definition) {
    super(options, environment, definition);
  }

  /** Of a run configuration that is not LSP4IJ's. */
  GenericDebugAdapter(
      RunConfigurationOptions options, ExecutionEnvironment environment, String id) {
    super(options, environment, id);
  }

  @Override
  public ProcessHandler startServer() throws ExecutionException {
    installation = Processes.installation(environment.getProject());
    return startServer(
        Processes.commandLine(
            new Commands(installation).debugAdapter(), environment.getProject().getBasePath()));
  }

  /** Where Orrery was when the server was started; null before. */
  Installation installation() {
    return installation;
  }

  /** Whether the program runs already. */
  boolean attaches() {
    return super.getDebugMode() == DebugMode.ATTACH;
  }

  @Override
  public Map<String, Object> getDapParameters() {
    return DebugParameters.generic(super.getDapParameters());
  }

  @Override
  public final DebugMode getDebugMode() {
    return DebugMode.LAUNCH;
  }

  /** It can be written to as soon as it is there. */
  @Override
  public final ServerReadyConfig getServerReadyConfig(DebugMode mode) {
    return new ServerReadyConfig(0);
  }

  @Override
  public final DAPClient createClient(
      DAPDebugProcess process,
      Map<String, Object> parameters,
      boolean debug,
      DebugMode mode,
      ServerTrace trace,
      DAPClient parent) {
    DebugMode request = parent == null && attaches() ? DebugMode.ATTACH : mode;
    return super.createClient(process, parameters, debug, request, trace, parent);
  }
}
