package dev.orrery.runtime.binding;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Inspection;

/** What node:v8 has of the inspector's measuring. */
final class ProfilingBinding implements Binding {
  @Override
  public String name() {
    return "profiling";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.function(
        "takeCoverage",
        0,
        (_, _) -> {
          Inspection present = env.inspectionOrNull();
          if (present != null) {
            present.inspector().profiles().takeCoverage();
          }
          return null;
        });
    target.function(
        "stopCoverage",
        0,
        (_, _) -> {
          Inspection present = env.inspectionOrNull();
          if (present != null) {
            present.inspector().profiles().stopCoverage();
          }
          return null;
        });
  }
}
