package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.orrery.runtime.Orrery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coverage by environment variable and by command. Expectations are what V8 says. */
class CoverageTest {
  @TempDir Path folder;

  /** The ranges of each function as text with their counts. */
  private Map<String, List<String>> cover(String code) throws Exception {
    Path script = Files.writeString(folder.resolve("program.js"), code);
    Path reports = folder.resolve("reports");
    int exit =
        Orrery.builder()
            .args(script.toString())
            .env(Map.of("NODE_V8_COVERAGE", reports.toString()))
            .run();
    assertThat(exit).isZero();
    try (Stream<Path> files = Files.list(reports)) {
      Path file = files.findFirst().orElseThrow();
      assertThat(file.getFileName().toString()).matches("coverage-\\d+-\\d+-0\\.json");
      JsonObject report = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      return ranges(report, script.toUri().toString(), code);
    }
  }

  private static Map<String, List<String>> ranges(JsonObject report, String url, String code) {
    Map<String, List<String>> functions = new TreeMap<>();
    for (JsonElement script : report.getAsJsonArray("result")) {
      if (script.getAsJsonObject().get("url").getAsString().equals(url)) {
        for (JsonElement element : script.getAsJsonObject().getAsJsonArray("functions")) {
          JsonObject function = element.getAsJsonObject();
          functions.put(
              function.get("functionName").getAsString(),
              function.getAsJsonArray("ranges").asList().stream()
                  .map(range -> text(range.getAsJsonObject(), code))
                  .toList());
        }
      }
    }
    return functions;
  }

  private static String text(JsonObject range, String code) {
    return range.get("count").getAsInt()
        + ":"
        + code.substring(range.get("startOffset").getAsInt(), range.get("endOffset").getAsInt());
  }

  @Test
  void branches() throws Exception {
    String f = "function f(x) { if (x) { return 1; } else { g(); } return 2; }";
    Map<String, List<String>> found = cover(f + " function g() {} f(1); f(0); f(0);");
    assertThat(found.get("f"))
        .containsExactly("3:" + f, "1:{ return 1; }", "2: else { g(); } return 2; ");
    assertThat(found.get("g")).containsExactly("2:function g() {}");
  }

  @Test
  void unusedFunctionsAndExpressions() throws Exception {
    Map<String, List<String>> found =
        cover("const a = (x) => x ? x && 5 : 7; function never() { if (a) a(); } a(0);");
    assertThat(found.get("a")).containsExactly("1:(x) => x ? x && 5 : 7", "0:? x && 5");
    assertThat(found.get("never")).containsExactly("0:function never() { if (a) a(); }");
  }

  @Test
  void loopsAndJumps() throws Exception {
    String f = "function f() { for (let i = 0; i < 4; i++) { if (i > 1) break; f.x = i; } }";
    assertThat(cover(f + " f();").get("f"))
        .containsExactly("1:" + f, "3:{ if (i > 1) break; f.x = i; }", "1:break;", "2: f.x = i; }");
  }

  @Test
  void suspendedFunctionsCountOnce() throws Exception {
    String f = "async function f(x) { await x; await x; if (x) { f.x = x; } }";
    assertThat(cover(f + " f(1); f(1);").get("f")).containsExactly("2:" + f);
  }

  @Test
  void catchesAndSwitches() throws Exception {
    String f =
        "function f(x) { try { f.y = 1; } catch (e) { f.z = e; } switch (x) { case 1: f.a = 1;"
            + " break; case 2: f.b = 2; } }";
    assertThat(cover(f + " f(2);").get("f"))
        .containsExactly("1:" + f, "0:catch (e) { f.z = e; }", "0:case 1: f.a = 1; break;");
  }

  @Test
  void commandsCountFromZeroAfterEachTake() throws Exception {
    String code = "globalThis.f = function f() {}; console.log('up'); setInterval(() => {}, 1000)";
    try (TestProgram program = TestProgram.start(code, "--inspect-wait");
        TestClient client = program.connect()) {
      assertThat(client.call("Profiler.takePreciseCoverage", "{}").toString())
          .contains("Precise coverage has not been started.");
      client.call("Profiler.enable", "{}");
      client.call("Profiler.startPreciseCoverage", "{\"callCount\":true,\"detailed\":true}");
      client.call("Runtime.runIfWaitingForDebugger", "{}");
      program.awaitOutput("up");
      client.evaluate("f(), f(), 1");
      assertThat(client.call("Profiler.takePreciseCoverage", "{}").toString())
          .contains("\"startOffset\":15,\"endOffset\":30,\"count\":2}]");
      client.evaluate("f(), 1");
      assertThat(client.call("Profiler.takePreciseCoverage", "{}").toString())
          .contains("\"startOffset\":15,\"endOffset\":30,\"count\":1}]");
    }
  }

  @Test
  void functionsThatDidNotRunAreToldOfWhereTheirScriptRan() throws Exception {
    String code =
        // Said when the script is over, which would go on after the first answer otherwise.
        "globalThis.f = function f() { return () => 1; }; function never() {}"
            + " setImmediate(console.log, 'up'); setInterval(() => {}, 1000)";
    try (TestProgram program = TestProgram.start(code, "--inspect-wait");
        TestClient client = program.connect()) {
      client.call("Profiler.enable", "{}");
      client.call("Profiler.startPreciseCoverage", "{}");
      client.call("Runtime.runIfWaitingForDebugger", "{}");
      program.awaitOutput("up");
      assertThat(client.call("Profiler.takePreciseCoverage", "{}").toString())
          .contains("\"functionName\":\"never\"");
      client.evaluate("f(), 1");
      assertThat(client.call("Profiler.takePreciseCoverage", "{}").toString())
          .contains("\"functionName\":\"f\"")
          .doesNotContain("never");
      client.evaluate("f(), 1");
      assertThat(client.call("Profiler.takePreciseCoverage", "{}").toString())
          .doesNotContain("\"functionName\":\"f\"");
    }
  }
}
