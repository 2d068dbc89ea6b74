package dev.orrery.intellij.ide.run;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.configurations.RunProfileState;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.extensions.ExtensionPointName;
import java.util.List;

/** Debugs programs; there is one where LSP4IJ is, and none elsewhere. */
public interface DebugSupport {
  ExtensionPointName<DebugSupport> POINT = ExtensionPointName.create("dev.orrery.debugSupport");

  /** What the debugger's runner executes. */
  RunProfileState state(RunConfigurationOptions options, ExecutionEnvironment environment);

  /** The version of the plugin that does it, null if it does not tell. */
  String version();

  /** The one there is. */
  static DebugSupport get() throws ExecutionException {
    List<DebugSupport> all = POINT.getExtensionList();
    if (all.isEmpty()) {
      throw new ExecutionException("The debugger needs the plugin LSP4IJ.");
    }
    return all.getFirst();
  }
}
