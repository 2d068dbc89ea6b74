package dev.orrery.intellij.ide.run;

import com.intellij.execution.configurations.RunProfile;
import dev.orrery.intellij.install.Installation;
import java.util.Map;

/** A run configuration that the debug adapter can start or attach to. */
public interface Debuggable extends RunProfile {
  /** What the adapter is told. */
  Map<String, Object> debugParameters(Installation installation);

  /** Whether it runs already. */
  boolean isAttach();
}
