package dev.orrery.inspector.heap;

import com.google.gson.JsonObject;
import dev.orrery.inspector.profile.AllocationProfile;
import dev.orrery.inspector.profile.ScriptNames;
import dev.orrery.runtime.inspect.Allocations;
import dev.orrery.runtime.inspect.InspectedRuntime;

/** A recording of where a program allocates. JS thread only. */
public final class HeapSampling {
  private final Allocations allocations;
  private final double interval;
  private final ScriptNames scripts;

  private HeapSampling(Allocations allocations, double interval, ScriptNames scripts) {
    this.allocations = allocations;
    this.interval = interval;
    this.scripts = scripts;
  }

  /**
   * Begins.
   *
   * @param interval the mean number of bytes between samples
   * @param withCollected whether objects that are gone by the end count, too
   */
  public static HeapSampling start(
      InspectedRuntime runtime, ScriptNames scripts, double interval, boolean withCollected) {
    Allocations allocations = runtime.sampleAllocations(interval, withCollected);
    return new HeapSampling(allocations, interval, scripts);
  }

  /** The profile up to now; as in V8, what can be collected is collected first. */
  public JsonObject profile() {
    System.gc();
    return AllocationProfile.of(allocations.samples(), interval, scripts);
  }

  public void stop() {
    allocations.close();
  }
}
