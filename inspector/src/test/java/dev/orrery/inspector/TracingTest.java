package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.orrery.runtime.Orrery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trace events for clients and in files. */
class TracingTest {
  @Test
  void clientGetsEventsWhenItStops() throws Exception {
    String beats = "let n = 0; setInterval(() => { if (++n === 5) console.log('enough') }, 5)";
    try (TestProgram program = TestProgram.start(beats, "--inspect-wait");
        TestClient client = program.connect()) {
      String config = "{\"traceConfig\":{\"includedCategories\":[\"node.eventloop\"]}}";
      client.call("NodeTracing.start", config);
      assertThat(client.call("NodeTracing.start", config).toString()).contains("NodeTracing::end");
      client.call("Runtime.runIfWaitingForDebugger", "{}");
      program.awaitOutput("enough");
      client.send("NodeTracing.stop", "{}");
      JsonObject data = client.event("NodeTracing.dataCollected");
      assertThat(names(data.getAsJsonArray("value")))
          .contains("iteration", "timers", "wait", "callback");
      client.event("NodeTracing.tracingComplete");
    }
  }

  @Test
  void categoriesAreNodes() throws Exception {
    try (TestProgram program = TestProgram.start("setInterval(() => {}, 1000)", "--inspect");
        TestClient client = program.connect()) {
      assertThat(client.call("NodeTracing.getCategories", "{}").toString())
          .contains("\"node\",\"node.async_hooks\",\"node.bootstrap\"");
      assertThat(
              client
                  .call("NodeTracing.start", "{\"traceConfig\":{\"includedCategories\":[]}}")
                  .toString())
          .contains("At least one category should be enabled");
    }
  }

  @Test
  void optionAndModuleWriteFile(@TempDir Path folder) throws Exception {
    int code =
        Orrery.builder()
            .eval(
                "const t = require('trace_events').createTracing({categories: ['node.fs.sync']});"
                    + "t.enable(); require('fs').existsSync('.');"
                    + "require('fs').readdirSync('.'); t.disable();")
            .option("--trace-event-categories", "node.async_hooks")
            .option("--trace-event-file-pattern", "trace-${rotation}.json")
            .cwd(folder.toString())
            .run();
    assertThat(code).isZero();
    JsonObject file =
        JsonParser.parseString(Files.readString(folder.resolve("trace-1.json"))).getAsJsonObject();
    assertThat(names(file.getAsJsonArray("traceEvents"))).contains("fs.sync.readdir");
  }

  private static List<String> names(Iterable<JsonElement> events) {
    return StreamSupport.stream(events.spliterator(), false)
        .map(event -> event.getAsJsonObject().get("name").getAsString())
        .toList();
  }
}
