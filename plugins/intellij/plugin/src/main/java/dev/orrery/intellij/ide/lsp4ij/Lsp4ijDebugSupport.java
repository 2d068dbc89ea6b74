package dev.orrery.intellij.ide.lsp4ij;

import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.configurations.RunProfileState;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.redhat.devtools.lsp4ij.dap.configurations.DAPCommandLineState;
import dev.orrery.intellij.ide.run.DebugSupport;
import dev.orrery.intellij.ide.run.Debuggable;

/** Debugs by LSP4IJ. */
public final class Lsp4ijDebugSupport implements DebugSupport {
  @Override
  public RunProfileState state(RunConfigurationOptions options, ExecutionEnvironment environment) {
    Debuggable debuggable = (Debuggable) environment.getRunProfile();
    return new DAPCommandLineState(
        new OrreryDebugAdapter(options, environment, debuggable), options, environment);
  }
}
