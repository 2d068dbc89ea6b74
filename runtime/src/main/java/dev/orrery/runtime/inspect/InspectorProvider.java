package dev.orrery.runtime.inspect;

/** Makes the inspector of a runtime; found by {@link java.util.ServiceLoader}. */
public interface InspectorProvider {
  /** Makes an inspector without a port. JS thread; once for each runtime. */
  Inspector create(InspectedRuntime runtime);
}
