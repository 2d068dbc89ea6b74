package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.orrery.runtime.Orrery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CPU profiles by command, by console and by flag. */
class CpuProfileTest {
  private static final String BEATS =
      "function burn(ms) { const t = Date.now(); while (Date.now() - t < ms); }"
          + "let n = 0; const timer = setInterval(function beat() { burn(20);"
          + " if (++n === 10) console.log('enough') }, 30);";

  private static final String SOME_BEATS =
      "{\"awaitPromise\":true,\"expression\":\"new Promise((r) => setTimeout(r, 300))\"}";

  @Test
  void phasesAndResourcesStandAboveFunctions() throws Exception {
    try (TestProgram program = TestProgram.start(BEATS, "--inspect-wait");
        TestClient client = program.connect()) {
      client.call("Profiler.enable", "{}");
      client.call("Profiler.setSamplingInterval", "{\"interval\":500}");
      client.call("Profiler.start", "{}");
      client.send("Runtime.runIfWaitingForDebugger", "{}");
      program.awaitOutput("enough");
      JsonObject profile = stop(client);
      // A machine that is busy may leave no time for idleness, and none for samples.
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TestProgram.DEADLINE_SECONDS);
      while (!isWhole(paths(profile)) && System.nanoTime() < end) {
        client.call("Profiler.start", "{}");
        client.call("Runtime.evaluate", SOME_BEATS);
        profile = stop(client);
      }
      assertThat(isWhole(paths(profile))).as("%s", paths(profile)).isTrue();
      assertThat(profile.getAsJsonArray("samples"))
          .hasSameSizeAs(profile.getAsJsonArray("timeDeltas"));
      for (JsonElement delta : profile.getAsJsonArray("timeDeltas")) {
        assertThat(delta.getAsLong()).isNotNegative();
      }
    }
  }

  private static boolean isWhole(TreeSet<String> paths) {
    return paths.contains("(root) (idle)")
        && paths.stream()
            .anyMatch(path -> path.matches("\\(root\\) timers setInterval #\\d+ .*beat burn"));
  }

  private static JsonObject stop(TestClient client) throws InterruptedException {
    return client.call("Profiler.stop", "{}").getAsJsonObject("result").getAsJsonObject("profile");
  }

  @Test
  void errorsAreV8s() throws Exception {
    try (TestProgram program = TestProgram.start(BEATS, "--inspect");
        TestClient client = program.connect()) {
      assertThat(client.call("Profiler.start", "{}").toString())
          .contains("\"code\":-32000,\"message\":\"Profiler is not enabled\"");
      client.call("Profiler.enable", "{}");
      assertThat(client.call("Profiler.stop", "{}").toString())
          .contains("No recording profiles found");
    }
  }

  @Test
  void programProfilesItselfByConsole() throws Exception {
    String code = "setTimeout(() => { console.profile('p'); console.profileEnd(); }, 500)";
    try (TestProgram program = TestProgram.start(code, "--inspect-wait");
        TestClient client = program.connect()) {
      client.call("Profiler.enable", "{}");
      client.send("Runtime.runIfWaitingForDebugger", "{}");
      assertThat(client.event("Profiler.consoleProfileStarted").get("title").getAsString())
          .isEqualTo("p");
      JsonObject finished = client.event("Profiler.consoleProfileFinished");
      assertThat(finished.get("title").getAsString()).isEqualTo("p");
      assertThat(finished.getAsJsonObject("profile").has("nodes")).isTrue();
    }
  }

  @Test
  void flagWritesFileAlsoWhenTheProgramExitsItself(@TempDir Path folder) throws Exception {
    int code =
        Orrery.builder()
            .eval("function spin() { for (let i = 0; i < 3e5; i++); } spin(); process.exit(3)")
            .option("--cpu-prof", true)
            .option("--cpu-prof-name", "own.${pid}.cpuprofile")
            .option("--cpu-prof-dir", "new/folder")
            .cwd(folder.toString())
            .run();
    assertThat(code).isEqualTo(3);
    Path file = folder.resolve("new/folder/own." + ProcessHandle.current().pid() + ".cpuprofile");
    JsonObject profile = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertThat(paths(profile)).contains("(root)");
  }

  /** The names of all nodes with those above them. */
  private static TreeSet<String> paths(JsonObject profile) {
    Map<Integer, JsonObject> nodes = new HashMap<>();
    for (JsonElement node : profile.getAsJsonArray("nodes")) {
      nodes.put(node.getAsJsonObject().get("id").getAsInt(), node.getAsJsonObject());
    }
    TreeSet<String> paths = new TreeSet<>();
    add(nodes, 1, "", paths);
    return paths;
  }

  private static void add(
      Map<Integer, JsonObject> nodes, int id, String above, TreeSet<String> paths) {
    JsonObject node = nodes.get(id);
    String name = node.getAsJsonObject("callFrame").get("functionName").getAsString();
    String path = (above + " " + name).trim();
    paths.add(path);
    if (node.get("children") instanceof JsonArray children) {
      children.forEach(child -> add(nodes, child.getAsInt(), path, paths));
    }
  }
}
