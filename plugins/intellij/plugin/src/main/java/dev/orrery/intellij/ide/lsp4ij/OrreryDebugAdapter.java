package dev.orrery.intellij.ide.lsp4ij;

import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.fileTypes.FileType;
import com.intellij.openapi.fileTypes.FileTypeRegistry;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;
import dev.orrery.intellij.ide.run.Debuggable;
import dev.orrery.intellij.ide.run.Scripts;
import java.util.Map;

/** The adapter's process, for Orrery's run configurations. */
final class OrreryDebugAdapter extends GenericDebugAdapter {
  private static final String ID = "orrery";

  private final Debuggable debuggable;

  OrreryDebugAdapter(
      RunConfigurationOptions options, ExecutionEnvironment environment, Debuggable debuggable) {
    super(options, environment, ID);
    this.debuggable = debuggable;
  }

  @Override
  boolean attaches() {
    return debuggable.isAttach();
  }

  /** Asked for once the server has been started. */
  @Override
  public Map<String, Object> getDapParameters() {
    return debuggable.debugParameters(installation());
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
