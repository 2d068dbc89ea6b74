package dev.orrery.inspector.profile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.runtime.inspect.Allocations.Sample;
import dev.orrery.runtime.inspect.ProfiledFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Samples of allocations and the tree of functions they were found in, as V8's have them. */
public final class AllocationProfile {
  private final double interval;
  private final ScriptNames scripts;
  private final JsonArray samples = new JsonArray();
  private final Node root;
  private int lastId;

  private AllocationProfile(double interval, ScriptNames scripts) {
    this.interval = interval;
    this.scripts = scripts;
    this.root = new Node("(root)");
  }

  /** {@code interval}: the mean number of bytes between samples. */
  public static JsonObject of(List<Sample> samples, double interval, ScriptNames scripts) {
    AllocationProfile profile = new AllocationProfile(interval, scripts);
    samples.forEach(profile::add);
    JsonObject json = new JsonObject();
    json.add("head", profile.root.toJson());
    json.add("samples", profile.samples);
    return json;
  }

  private final class Node {
    private final int id = ++lastId;
    private final Object frame;
    private final Map<Object, Node> children = new LinkedHashMap<>();
    private long size;

    Node(Object frame) {
      this.frame = frame;
    }

    JsonObject toJson() {
      JsonObject json = new JsonObject();
      json.add("callFrame", ProfileNode.callFrame(frame, scripts));
      json.addProperty("selfSize", size);
      json.addProperty("id", id);
      JsonArray below = new JsonArray();
      children.values().forEach(child -> below.add(child.toJson()));
      json.add("children", below);
      return json;
    }
  }

  private void add(Sample sample) {
    Node node = root;
    for (ProfiledFunction function : sample.functions().reversed()) {
      node = node.children.computeIfAbsent(function, Node::new);
    }
    long size = stoodFor(sample.size());
    node.size += size;
    JsonObject json = new JsonObject();
    json.addProperty("size", size);
    json.addProperty("nodeId", node.id);
    json.addProperty("ordinal", sample.ordinal());
    samples.add(json);
  }

  /**
   * The bytes that a sample stands for: an object of that size is found with a chance of 1 -
   * e^(-size/interval), so that many others like it were not.
   */
  private long stoodFor(int size) {
    return size * Math.round(1 / (1 - Math.exp(-size / interval)));
  }
}
