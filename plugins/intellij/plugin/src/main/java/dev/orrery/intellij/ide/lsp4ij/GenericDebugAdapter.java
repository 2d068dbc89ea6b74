package dev.orrery.intellij.ide.lsp4ij;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.process.ProcessHandler;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.redhat.devtools.lsp4ij.dap.definitions.DebugAdapterServerDefinition;
import com.redhat.devtools.lsp4ij.dap.descriptors.DefaultDebugAdapterDescriptor;
import dev.orrery.intellij.ide.process.Processes;
import dev.orrery.intellij.program.Commands;

/** The adapter for LSP4IJ's own run configurations, which say themselves what it is told. */
final class GenericDebugAdapter extends DefaultDebugAdapterDescriptor {
  GenericDebugAdapter(
      RunConfigurationOptions options,
      ExecutionEnvironment environment,
      DebugAdapterServerDefinition definition) {
    super(options, environment, definition);
  }

  @Override
  public ProcessHandler startServer() throws ExecutionException {
    Commands commands = new Commands(Processes.installation(environment.getProject()));
    return startServer(
        Processes.commandLine(commands.debugAdapter(), environment.getProject().getBasePath()));
  }
}
