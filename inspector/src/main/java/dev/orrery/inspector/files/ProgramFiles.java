package dev.orrery.inspector.files;

import dev.orrery.inspector.coverage.CoverageFiles;
import dev.orrery.inspector.heap.HeapSampling;
import dev.orrery.inspector.heap.HeapSnapshot;
import dev.orrery.inspector.profile.Sampler;
import dev.orrery.inspector.session.Target;
import dev.orrery.runtime.inspect.InspectedRuntime;
import dev.orrery.runtime.inspect.ProgramProfiles;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures a program as its options say and writes the files. */
public final class ProgramFiles implements ProgramProfiles {
  private static final int DEFAULT_INTERVAL_MICROS = 1000;
  private static final int DEFAULT_INTERVAL_BYTES = 512 * 1024;

  private static final String DEFAULT_CATEGORIES = "v8,node,node.async_hooks";

  private final Target target;
  private final InspectedRuntime runtime;
  private Sampler cpu;
  private HeapSampling heap;
  private CoverageFiles coverage;
  private final TraceFile trace;
  private int snapshots;

  public ProgramFiles(Target target) {
    this.target = target;
    this.runtime = target.runtime();
    this.trace = new TraceFile(runtime);
  }

  @Override
  public void begin() {
    if (runtime.option("--cpu-prof") == Boolean.TRUE) {
      int interval = number("--cpu-prof-interval", DEFAULT_INTERVAL_MICROS);
      cpu = Sampler.start(runtime, target.scripts(), interval);
    }
    if (runtime.option("--heap-prof") == Boolean.TRUE) {
      int interval = number("--heap-prof-interval", DEFAULT_INTERVAL_BYTES);
      heap = HeapSampling.start(runtime, target.scripts(), interval, false);
    }
    beginCoverage();
    boolean isOn = runtime.option("--trace-events-enabled") == Boolean.TRUE;
    if (runtime.option("--trace-event-categories") instanceof String || isOn) {
      String names =
          runtime.option("--trace-event-categories") instanceof String given
              ? given
              : DEFAULT_CATEGORIES;
      trace.record(List.of(names.split(",")));
      trace.programReady();
    }
  }

  @Override
  public void trace(List<String> categories) {
    trace.record(categories);
  }

  private void beginCoverage() {
    String folder = coverageFolder();
    if (folder != null && !folder.isEmpty()) {
      coverage = new CoverageFiles(runtime.startCoverage(), target.scripts());
    }
  }

  private String coverageFolder() {
    return runtime.environmentVariable("NODE_V8_COVERAGE");
  }

  @Override
  public void takeCoverage() {
    if (coverage != null) {
      Path folder = Path.of(runtime.resolvePath(coverageFolder()));
      new OutputFile(runtime, folder.resolve(coverage.nextName())).write(coverage.take());
    }
  }

  @Override
  public void stopCoverage() {
    if (coverage != null) {
      coverage.stop();
      coverage = null;
    }
  }

  @Override
  public String writeHeapSnapshot() {
    String name = OutputFile.madeName("Heap", ++snapshots, ".heapsnapshot");
    Path path = OutputFile.folder(runtime, null).resolve(name);
    try (Writer out = Files.newBufferedWriter(path)) {
      writeHeapSnapshot(out);
    } catch (IOException e) {
      runtime.writeError("Failed to write " + path + ": " + e.getMessage() + "\n");
    }
    return name;
  }

  @Override
  public void writeHeapSnapshot(Writer out) throws IOException {
    new HeapSnapshot(runtime.heap()).writeTo(out);
  }

  private int number(String option, int otherwise) {
    return runtime.option(option) instanceof Number given && given.intValue() > 0
        ? given.intValue()
        : otherwise;
  }

  @Override
  public void end() {
    if (cpu != null) {
      Sampler ended = cpu;
      cpu = null;
      OutputFile file = OutputFile.of(runtime, "--cpu-prof", "CPU", ".cpuprofile");
      file.write(ended.stop().toString());
    }
    if (heap != null) {
      HeapSampling ended = heap;
      heap = null;
      OutputFile file = OutputFile.of(runtime, "--heap-prof", "Heap", ".heapprofile");
      file.write(ended.profile().toString());
      ended.stop();
    }
    takeCoverage();
    stopCoverage();
    trace.end();
  }
}
