package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the code of modules begins. */
class ModuleTest {
  @TempDir private Path folder;

  private Path module(String code) throws IOException {
    return Files.writeString(folder.resolve("main.mjs"), code);
  }

  private static String place(JsonObject location) {
    return location.get("lineNumber").getAsInt() + ":" + location.get("columnNumber").getAsInt();
  }

  /** Where a breakpoint at the first line is, and where the program stops for it. */
  private void stopsAt(String code, String place) throws Exception {
    try (TestProgram program = TestProgram.start(module(code), "--inspect-wait");
        TestClient client = program.connect()) {
      client.call("Runtime.enable", "{}");
      client.call("Debugger.enable", "{}");
      client.call("Debugger.setBreakpointByUrl", "{\"lineNumber\":0,\"urlRegex\":\"main.mjs$\"}");
      client.send("Runtime.runIfWaitingForDebugger", "{}");
      JsonObject location = client.event("Debugger.breakpointResolved").getAsJsonObject("location");
      assertThat(place(location)).isEqualTo(place);
      assertThat(DebuggedProgram.place(client.event("Debugger.paused"))).isEqualTo("@" + place);
    }
  }

  @Test
  void stopsAtADeclarationThatIsExported() throws Exception {
    stopsAt("export const x = 1 + 1;\nx.y;\n", "0:17");
  }

  @Test
  void stopsAtADeclaration() throws Exception {
    stopsAt("let n = 1;\nn++;\n", "0:8");
  }

  @Test
  void stopsAtACall() throws Exception {
    stopsAt("Date();\n", "0:0");
  }

  @Test
  void stopsAtWhatFollowsImports() throws Exception {
    stopsAt("import 'node:fs';\n\nawait null;\n", "2:0");
  }

  @Test
  void hasNoPlaceBeforeItsFirstStatement() throws Exception {
    Path file = module("export const x = 1;\nconsole.log(x);\n");
    try (TestProgram program = TestProgram.start(file, "--inspect-brk");
        TestClient client = program.connect()) {
      client.call("Runtime.enable", "{}");
      client.call("Debugger.enable", "{}");
      client.send("Runtime.runIfWaitingForDebugger", "{}");
      JsonObject start = client.event("Debugger.paused");
      assertThat(DebuggedProgram.place(start)).isEqualTo("@0:0");
      JsonObject from = DebuggedProgram.call(start, 0).getAsJsonObject("location");
      JsonObject params = new JsonObject();
      params.add("start", from);
      JsonArray found =
          client
              .call("Debugger.getPossibleBreakpoints", params.toString())
              .getAsJsonObject("result")
              .getAsJsonArray("locations");
      List<String> places = new ArrayList<>();
      for (JsonElement each : found) {
        places.add(place(each.getAsJsonObject()));
      }
      assertThat(places).containsExactly("0:17", "1:0", "1:8", "2:0");
      client.send("Debugger.stepOver", "{}");
      assertThat(DebuggedProgram.place(client.event("Debugger.paused"))).isEqualTo("@0:17");
    }
  }
}
