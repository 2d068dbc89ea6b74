package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Heap snapshots, read as a client reads them. */
class HeapSnapshotTest {
  private static final String CODE =
      "class Marked { #secret = new Inner(); own = new Inner(); } class Inner {}"
          + "globalThis.kept = new Marked();"
          + "globalThis.closure = (() => { const hidden = new Inner(); return () => hidden; })();"
          + "setInterval(() => {}, 1000); console.log('up')";

  @Test
  void snapshotHasObjectsAndWhatHoldsThem() throws Exception {
    try (TestProgram program = TestProgram.start(CODE, "--inspect");
        TestClient client = program.connect()) {
      program.awaitOutput("up");
      JsonObject snapshot = take(client);
      JsonArray nodes = snapshot.getAsJsonArray("nodes");
      JsonArray edges = snapshot.getAsJsonArray("edges");
      JsonObject summary = snapshot.getAsJsonObject("snapshot");
      assertThat(nodes.size()).isEqualTo(6 * summary.get("node_count").getAsInt());
      assertThat(edges.size()).isEqualTo(3 * summary.get("edge_count").getAsInt());
      assertThat(names(snapshot, "Marked")).isEqualTo(1);
      assertThat(names(snapshot, "Inner")).isEqualTo(3);
      assertThat(edgesTo(snapshot, "Inner")).contains("own", "#secret", "hidden");
      assertThat(strings(snapshot)).contains("__proto__").doesNotContain("[[Prototype]]");
    }
  }

  /** DevTools drops chunks that come before it. */
  @Test
  void progressEndsBeforeTheFirstChunk() throws Exception {
    try (TestProgram program = TestProgram.start(CODE, "--inspect");
        TestClient client = program.connect()) {
      program.awaitOutput("up");
      client.send("HeapProfiler.takeHeapSnapshot", "{\"reportProgress\":true}");
      JsonObject counted = client.next();
      assertThat(counted.get("method").getAsString())
          .isEqualTo("HeapProfiler.reportHeapSnapshotProgress");
      JsonObject finished = client.next().getAsJsonObject("params");
      assertThat(finished.get("finished").getAsBoolean()).isTrue();
      assertThat(client.next().getAsJsonObject("params").has("chunk")).isTrue();
    }
  }

  @Test
  void objectsKeepTheirNumbers() throws Exception {
    try (TestProgram program = TestProgram.start(CODE, "--inspect");
        TestClient client = program.connect()) {
      program.awaitOutput("up");
      String objectId =
          client
              .call("Runtime.evaluate", "{\"expression\":\"kept\"}")
              .getAsJsonObject("result")
              .getAsJsonObject("result")
              .get("objectId")
              .getAsString();
      String id =
          client
              .call("HeapProfiler.getHeapObjectId", "{\"objectId\":\"" + objectId + "\"}")
              .getAsJsonObject("result")
              .get("heapSnapshotObjectId")
              .getAsString();
      JsonArray nodes = take(client).getAsJsonArray("nodes");
      List<String> ids = new ArrayList<>();
      for (int at = 2; at < nodes.size(); at += 6) {
        ids.add(nodes.get(at).getAsString());
      }
      assertThat(ids).doesNotHaveDuplicates().contains(id);
      assertThat(
              client
                  .call("HeapProfiler.getObjectByHeapObjectId", "{\"objectId\":\"" + id + "\"}")
                  .toString())
          .contains("\"className\":\"Marked\"");
    }
  }

  @Test
  void whatIsNotThereSaysSo() throws Exception {
    try (TestProgram program = TestProgram.start(CODE, "--inspect");
        TestClient client = program.connect()) {
      assertThat(
              client
                  .call("HeapProfiler.startTrackingHeapObjects", "{\"trackAllocations\":true}")
                  .toString())
          .contains("The stack of every allocation is not recorded");
      assertThat(
              client
                  .call("HeapProfiler.getObjectByHeapObjectId", "{\"objectId\":\"x\"}")
                  .toString())
          .contains("Invalid heap snapshot object id");
    }
  }

  private static JsonObject take(TestClient client) throws InterruptedException {
    int id = client.send("HeapProfiler.takeHeapSnapshot", "{}");
    StringBuilder text = new StringBuilder();
    while (true) {
      JsonObject message = client.next();
      if (message.has("id") && message.get("id").getAsInt() == id) {
        return JsonParser.parseString(text.toString()).getAsJsonObject();
      }
      String chunk = message.getAsJsonObject("params").get("chunk").getAsString();
      assertThat(chunk.length()).isLessThanOrEqualTo(100 << 10);
      text.append(chunk);
    }
  }

  private static List<String> strings(JsonObject snapshot) {
    return snapshot.getAsJsonArray("strings").asList().stream()
        .map(JsonElement::getAsString)
        .toList();
  }

  private static String text(JsonObject snapshot, int index) {
    return snapshot.getAsJsonArray("strings").get(index).getAsString();
  }

  private static int names(JsonObject snapshot, String name) {
    JsonArray nodes = snapshot.getAsJsonArray("nodes");
    int count = 0;
    for (int at = 0; at < nodes.size(); at += 6) {
      boolean isObject = nodes.get(at).getAsInt() == 3;
      count += isObject && text(snapshot, nodes.get(at + 1).getAsInt()).equals(name) ? 1 : 0;
    }
    return count;
  }

  /** The names of edges that lead to objects of a class. */
  private static List<String> edgesTo(JsonObject snapshot, String name) {
    JsonArray nodes = snapshot.getAsJsonArray("nodes");
    JsonArray edges = snapshot.getAsJsonArray("edges");
    List<String> names = new ArrayList<>();
    for (int at = 0; at < edges.size(); at += 3) {
      int to = edges.get(at + 2).getAsInt();
      boolean named = edges.get(at).getAsInt() != 1;
      if (named
          && nodes.get(to).getAsInt() == 3
          && text(snapshot, nodes.get(to + 1).getAsInt()).equals(name)) {
        names.add(text(snapshot, edges.get(at + 1).getAsInt()));
      }
    }
    return names;
  }

  @Test
  void samplesSayWhoAllocatesWhatIsLeft() throws Exception {
    String code =
        "globalThis.kept = []; function keeps() { for (let i = 0; i < 5000; i++) kept.push({ i }); }"
            + " function drops() { for (let i = 0; i < 5000; i++) ({ i }); }"
            + " globalThis.run = () => { keeps(); drops(); return 1; };"
            + " console.log('up'); setInterval(() => {}, 1000)";
    try (TestProgram program = TestProgram.start(code, "--inspect");
        TestClient client = program.connect()) {
      program.awaitOutput("up");
      client.call("HeapProfiler.startSampling", "{\"samplingInterval\":1000}");
      client.evaluate("run()");
      String profile = client.call("HeapProfiler.getSamplingProfile", "{}").toString();
      assertThat(profile).contains("\"functionName\":\"keeps\"");
      client.evaluate("kept = [], 1");
      assertThat(client.call("HeapProfiler.stopSampling", "{}").toString())
          .doesNotContain("\"functionName\":\"keeps\"");
      assertThat(client.call("HeapProfiler.stopSampling", "{}").toString())
          .contains("V8 sampling heap profiler was not started.");
    }
  }
}
