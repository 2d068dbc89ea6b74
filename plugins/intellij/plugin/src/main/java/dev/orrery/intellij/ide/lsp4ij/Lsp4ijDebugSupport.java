package dev.orrery.intellij.ide.lsp4ij;

import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.configurations.RunProfileState;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.redhat.devtools.lsp4ij.dap.DAPDebugRunner;
import com.redhat.devtools.lsp4ij.dap.configurations.DAPCommandLineState;
import dev.orrery.intellij.ide.run.DebugSupport;
import dev.orrery.intellij.ide.run.Debuggable;
import dev.orrery.intellij.install.Versions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Debugs by LSP4IJ. */
public final class Lsp4ijDebugSupport implements DebugSupport {
  private static final String ID = "com.redhat.devtools.lsp4ij";

  @Override
  public RunProfileState state(RunConfigurationOptions options, ExecutionEnvironment environment) {
    Debuggable debuggable = (Debuggable) environment.getRunProfile();
    return new DAPCommandLineState(
        new OrreryDebugAdapter(options, environment, debuggable), options, environment);
  }

  /** Of its own descriptor: what the platform has for it is internal. */
  @Override
  public String version() {
    ClassLoader loader = DAPDebugRunner.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream("META-INF/plugin.xml")) {
      return in == null
          ? null
          : Versions.inDescriptor(new String(in.readAllBytes(), StandardCharsets.UTF_8), ID);
    } catch (IOException e) {
      // Then it is not known, and nobody is bothered.
      return null;
    }
  }
}
