package dev.orrery.inspector.profile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.runtime.inspect.ProfiledFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Samples and the tree of what was found in them, as V8's {@code .cpuprofile} has them. Above the
 * program's functions stand the loop's phase and the callback's resource. Any thread.
 */
final class CpuProfile {
  /** {@code time}: nanoseconds; lasts until the next one. */
  private record Sample(long time, ProfileNode node) {}

  private final long start;
  private final List<Sample> samples = new ArrayList<>();
  private final ProfileNode root;
  private final ProfileNode program;
  private final ProfileNode idle;
  private int lastId;

  /** {@code start}: as {@link System#nanoTime} has it. */
  CpuProfile(long start) {
    this.start = start;
    this.root = new ProfileNode(nextId(), "(root)");
    this.program = root.child("(program)", this::nextId);
    this.idle = root.child("(idle)", this::nextId);
  }

  private int nextId() {
    return ++lastId;
  }

  /**
   * The program's functions run.
   *
   * @param position of the loop, from the outside in
   * @param functions innermost first
   * @param line where the innermost one is, 0 if unknown
   */
  synchronized void add(
      long time, List<String> position, List<ProfiledFunction> functions, int line) {
    ProfileNode node = root;
    for (String name : position) {
      node = node.child(name, this::nextId);
    }
    for (ProfiledFunction function : functions.reversed()) {
      node = node.child(function, this::nextId);
    }
    add(time, node == root ? program : node, line);
  }

  /** The loop waits for events. */
  synchronized void addIdle(long time) {
    add(time, idle, 0);
  }

  /** The runtime is at work, and nothing of the program's. */
  synchronized void addProgram(long time) {
    add(time, program, 0);
  }

  private void add(long time, ProfileNode node, int line) {
    node.hit(line);
    samples.add(new Sample(time, node));
  }

  /** Memory was collected, and the program stood still for it. */
  synchronized void addCollection(long from, long to) {
    ProfileNode collector = root.child("(garbage collector)", this::nextId);
    ProfileNode before = root;
    for (Sample sample : samples.reversed()) {
      if (sample.time < from) {
        before = sample.node;
        break;
      }
    }
    add(Math.max(start, from), collector, 0);
    if (before != root) {
      add(Math.max(start, to), before, 0);
    }
  }

  /** The profile as clients get it. */
  synchronized JsonObject toJson(long end, ScriptNames scripts) {
    samples.sort(Comparator.comparingLong(Sample::time));
    JsonArray nodes = new JsonArray();
    root.writeTo(nodes, scripts);
    JsonArray ids = new JsonArray();
    JsonArray deltas = new JsonArray();
    long last = micros(start);
    for (Sample sample : samples) {
      long now = micros(sample.time);
      ids.add(sample.node.id());
      deltas.add(now - last);
      last = now;
    }
    JsonObject json = new JsonObject();
    json.add("nodes", nodes);
    json.addProperty("startTime", micros(start));
    json.addProperty("endTime", Math.max(last, micros(end)));
    json.add("samples", ids);
    json.add("timeDeltas", deltas);
    return json;
  }

  private static long micros(long nanos) {
    return nanos / 1000;
  }
}
