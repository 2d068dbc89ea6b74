package dev.orrery.inspector.domain;

import com.google.gson.JsonObject;
import dev.orrery.inspector.domain.runtime.RuntimeState;
import dev.orrery.inspector.heap.ChunkWriter;
import dev.orrery.inspector.heap.HeapSampling;
import dev.orrery.inspector.heap.HeapSnapshot;
import dev.orrery.inspector.object.Presentation;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.Params;
import dev.orrery.runtime.inspect.HeapGraph;
import dev.orrery.runtime.inspect.InspectedRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Heap snapshots, and samples of allocations. */
public final class HeapProfilerDomain implements Domain {
  /** Bytes between samples unless a client says otherwise, as in V8. */
  private static final double DEFAULT_INTERVAL = 32_768;

  private final InspectorSession session;
  private final InspectedRuntime runtime;
  private boolean tracking;
  private HeapSampling sampling;

  public HeapProfilerDomain(InspectorSession session) {
    this.session = session;
    this.runtime = session.target().runtime();
  }

  @Override
  public void register(Commands commands) {
    commands
        .run("HeapProfiler.enable", _ -> {})
        .run("HeapProfiler.disable", _ -> disable())
        .run("HeapProfiler.collectGarbage", _ -> System.gc())
        .run("HeapProfiler.takeHeapSnapshot", this::takeSnapshot)
        .on("HeapProfiler.getHeapObjectId", this::heapObjectId)
        .on("HeapProfiler.getObjectByHeapObjectId", this::object)
        .run("HeapProfiler.addInspectedHeapObject", this::inspect)
        .run("HeapProfiler.startTrackingHeapObjects", this::startTracking)
        .run("HeapProfiler.stopTrackingHeapObjects", this::stopTracking)
        .run("HeapProfiler.startSampling", this::startSampling)
        .on("HeapProfiler.stopSampling", _ -> stopSampling())
        .on("HeapProfiler.getSamplingProfile", _ -> profile());
  }

  private void takeSnapshot(Params params) {
    HeapGraph graph = runtime.heap();
    if (params.bool("reportProgress", false)) {
      sendProgress(graph.nodeCount());
    }
    try (ChunkWriter out = new ChunkWriter(this::sendChunk)) {
      new HeapSnapshot(graph).writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sendChunk(String text) {
    JsonObject chunk = new JsonObject();
    chunk.addProperty("chunk", text);
    session.send("HeapProfiler.addHeapSnapshotChunk", chunk);
  }

  /** DevTools takes chunks only once it was told that the objects are counted, as V8 does. */
  private void sendProgress(int total) {
    JsonObject counted = new JsonObject();
    counted.addProperty("done", total);
    counted.addProperty("total", total);
    session.send("HeapProfiler.reportHeapSnapshotProgress", counted.deepCopy());
    counted.addProperty("finished", true);
    session.send("HeapProfiler.reportHeapSnapshotProgress", counted);
  }

  private RuntimeState state() {
    return session.domain(RuntimeDomain.class).state();
  }

  private JsonObject heapObjectId(Params params) {
    Object value = state().objects().table().find(params.string("objectId")).value();
    JsonObject result = new JsonObject();
    result.addProperty("heapSnapshotObjectId", Integer.toString(runtime.heapId(value)));
    return result;
  }

  private JsonObject object(Params params) {
    Object value = find(params.string("objectId"));
    String group = params.optionalString("objectGroup");
    JsonObject result = new JsonObject();
    result.add("result", state().objects().show(value, 1, Presentation.byId(group)));
    return result;
  }

  private Object find(String id) {
    if (!id.matches("\\d{1,9}")) {
      throw CdpError.server("Invalid heap snapshot object id");
    }
    Object value = runtime.heapObject(Integer.parseInt(id));
    if (value == null) {
      throw CdpError.server("Object is not available");
    }
    return value;
  }

  /** Only checks the id: the console has no names for inspected objects. */
  private void inspect(Params params) {
    find(params.string("heapObjectId"));
    throw CdpError.server("Inspected objects are not kept");
  }

  private void startTracking(Params params) {
    if (params.bool("trackAllocations", false)) {
      throw CdpError.server("The stack of every allocation is not recorded");
    }
    tracking = true;
  }

  private void stopTracking(Params params) {
    if (tracking) {
      tracking = false;
      takeSnapshot(params);
    }
  }

  private void startSampling(Params params) {
    double interval = params.number("samplingInterval", DEFAULT_INTERVAL);
    boolean withOld = params.bool("includeObjectsCollectedByMajorGC", false);
    boolean withYoung = params.bool("includeObjectsCollectedByMinorGC", false);
    if (interval <= 0) {
      throw CdpError.server("Invalid sampling interval");
    }
    if (sampling == null) {
      boolean withCollected = withOld || withYoung;
      sampling = HeapSampling.start(runtime, session.target().scripts(), interval, withCollected);
    }
  }

  private JsonObject profile() {
    if (sampling == null) {
      throw CdpError.server("V8 sampling heap profiler was not started.");
    }
    JsonObject result = new JsonObject();
    result.add("profile", sampling.profile());
    return result;
  }

  private JsonObject stopSampling() {
    JsonObject result = profile();
    endSampling();
    return result;
  }

  private void endSampling() {
    if (sampling != null) {
      sampling.stop();
      sampling = null;
    }
  }

  private void disable() {
    tracking = false;
    endSampling();
  }

  @Override
  public void close() {
    disable();
  }
}
