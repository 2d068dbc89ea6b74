package dev.orrery.inspector;

import dev.orrery.runtime.inspect.InspectedRuntime;
import dev.orrery.runtime.inspect.Inspector;
import dev.orrery.runtime.inspect.InspectorProvider;

/** Found by the runtime through {@link java.util.ServiceLoader}. */
public final class OrreryInspectorProvider implements InspectorProvider {
  @Override
  public Inspector create(InspectedRuntime runtime) {
    return new OrreryInspector(runtime);
  }
}
