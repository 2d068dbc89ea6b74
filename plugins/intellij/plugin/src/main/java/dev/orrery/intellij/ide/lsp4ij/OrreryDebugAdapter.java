package dev.orrery.intellij.ide.lsp4ij;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.process.ProcessHandler;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.fileTypes.FileType;
import com.intellij.openapi.fileTypes.FileTypeRegistry;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;
import com.redhat.devtools.lsp4ij.dap.DAPDebugProcess;
import com.redhat.devtools.lsp4ij.dap.DebugMode;
import com.redhat.devtools.lsp4ij.dap.client.DAPClient;
import com.redhat.devtools.lsp4ij.dap.descriptors.DebugAdapterDescriptor;
import com.redhat.devtools.lsp4ij.dap.descriptors.ServerReadyConfig;
import com.redhat.devtools.lsp4ij.settings.ServerTrace;
import dev.orrery.intellij.ide.process.Processes;
import dev.orrery.intellij.ide.run.Debuggable;
import dev.orrery.intellij.ide.run.Scripts;
import dev.orrery.intellij.install.Installation;
import dev.orrery.intellij.program.Commands;
import java.util.Map;

/**
 * The adapter's process and what it is told. To LSP4IJ a debug mode says whether there is a process to
 * start, which there always is; that it attaches is said to the client alone.
 */
final class OrreryDebugAdapter extends DebugAdapterDescriptor {
  private final Debuggable debuggable;
  private Installation installation;

  OrreryDebugAdapter(
      RunConfigurationOptions options, ExecutionEnvironment environment, Debuggable debuggable) {
    super(options, environment, null);
    this.debuggable = debuggable;
  }

  @Override
  public ProcessHandler startServer() throws ExecutionException {
    installation = Processes.installation(environment.getProject());
    return startServer(
        Processes.commandLine(
            new Commands(installation).debugAdapter(), environment.getProject().getBasePath()));
  }

  /** Asked for once the server has been started. */
  @Override
  public Map<String, Object> getDapParameters() {
    return debuggable.debugParameters(installation);
  }

  @Override
  public DebugMode getDebugMode() {
    return DebugMode.LAUNCH;
  }

  /** It can be written to as soon as it is there. */
  @Override
  public ServerReadyConfig getServerReadyConfig(DebugMode mode) {
    return new ServerReadyConfig(0);
  }

  @Override
  public DAPClient createClient(
      DAPDebugProcess process,
      Map<String, Object> parameters,
      boolean debug,
      DebugMode mode,
      ServerTrace trace,
      DAPClient parent) {
    boolean attaches = parent == null && debuggable.isAttach();
    DebugMode request = attaches ? DebugMode.ATTACH : mode;
    return super.createClient(process, parameters, debug, request, trace, parent);
  }

  @Override
  public FileType getFileType() {
    return FileTypeRegistry.getInstance().getFileTypeByExtension("js");
  }

  @Override
  public String getServerName() {
    return "Orrery";
  }

  @Override
  public boolean isDebuggableFile(VirtualFile file, Project project) {
    return Scripts.isDebuggable(file);
  }
}
