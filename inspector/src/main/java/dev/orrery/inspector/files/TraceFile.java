package dev.orrery.inspector.files;

import com.google.gson.JsonObject;
import dev.orrery.inspector.tracing.TraceRecording;
import dev.orrery.runtime.inspect.InspectedRuntime;
import dev.orrery.runtime.observe.trace.TraceCategories;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The file of trace events that options and node:trace_events ask for. */
final class TraceFile {
  private static final String PATTERN = "--trace-event-file-pattern";

  private final InspectedRuntime runtime;
  private final List<JsonObject> events = new ArrayList<>();
  private TraceRecording recording;
  private boolean wanted;

  TraceFile(InspectedRuntime runtime) {
    this.runtime = runtime;
  }

  /** From now on only these are recorded; none if the list is empty. */
  void record(List<String> categories) {
    stop();
    if (!categories.isEmpty()) {
      wanted = true;
      recording = TraceRecording.start(runtime.observation(), new TraceCategories(categories));
    }
  }

  void programReady() {
    if (recording != null) {
      recording.programReady();
    }
  }

  private void stop() {
    if (recording != null) {
      recording.end();
      events.addAll(recording.take());
      recording = null;
    }
  }

  /** Writes what was recorded, if anything was wanted. */
  void end() {
    stop();
    if (!wanted) {
      return;
    }
    wanted = false;
    StringJoiner text = new StringJoiner(",", "{\"traceEvents\":[", "]}");
    events.forEach(event -> text.add(event.toString()));
    String pattern =
        runtime.option(PATTERN) instanceof String given ? given : "node_trace.${rotation}.log";
    String name = pattern.replace("${pid}", OutputFile.pid()).replace("${rotation}", "1");
    new OutputFile(runtime, Path.of(runtime.resolvePath(name))).write(text.toString());
  }
}
