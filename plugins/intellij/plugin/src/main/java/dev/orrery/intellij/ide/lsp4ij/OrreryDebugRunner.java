package dev.orrery.intellij.ide.lsp4ij;

import com.intellij.execution.configurations.RunProfile;
import com.intellij.execution.executors.DefaultDebugExecutor;
import com.redhat.devtools.lsp4ij.dap.DAPDebugRunner;
import dev.orrery.intellij.ide.run.Debuggable;

/** LSP4IJ's debugger, for Orrery's run configurations. */
public final class OrreryDebugRunner extends DAPDebugRunner {
  @Override
  public String getRunnerId() {
    return "OrreryDebugRunner";
  }

  @Override
  public boolean canRun(String executorId, RunProfile profile) {
    return executorId.equals(DefaultDebugExecutor.EXECUTOR_ID) && profile instanceof Debuggable;
  }
}
