package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

/** Where and why a program stands still, and how it goes on. */
class PauseTest {
  @Test
  void beginsAtTheFirstStatementAndSteps() throws Exception {
    String code =
        "let a = 1;\nfunction f(x) {\n  const y = x + 1;\n  return y * 2;\n}\na = f(a);\na++;\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      JsonObject first = program.paused();
      assertThat(DebuggedProgram.reason(first)).isEqualTo("Break on start");
      assertThat(DebuggedProgram.place(first)).isEqualTo("@0:8");
      program.go("stepOver").paused();
      JsonObject into = program.go("stepInto").paused();
      assertThat(DebuggedProgram.place(into)).isEqualTo("f@2:12");
      assertThat(DebuggedProgram.place(program.go("stepOver").paused())).isEqualTo("f@3:2");
      JsonObject end = program.go("stepOver").paused();
      assertThat(
              DebuggedProgram.call(end, 0).getAsJsonObject("returnValue").get("value").getAsInt())
          .isEqualTo(4);
      assertThat(DebuggedProgram.place(program.go("stepOver").paused())).isEqualTo("@6:0");
    }
  }

  @Test
  void programsWithoutStatementsStopAtTheirEnd() throws Exception {
    try (DebuggedProgram program = DebuggedProgram.start("// nothing")) {
      JsonObject first = program.paused();
      assertThat(DebuggedProgram.reason(first)).isEqualTo("Break on start");
      assertThat(DebuggedProgram.place(first)).isEqualTo("@0:10");
      assertThat(program.evaluate(first, "1 + 1")).isEqualTo("2");
    }
  }

  @Test
  void variablesWithoutValueAreNotDefined() throws Exception {
    try (DebuggedProgram program = DebuggedProgram.start("let a = 1;\n() => a;\n")) {
      assertThat(program.evaluate(program.paused(), "try { a } catch (e) { e.message }"))
          .isEqualTo("a is not defined");
    }
  }

  @Test
  void debuggerStatementsShowTheScopes() throws Exception {
    String code =
        "function outer(p) {\n  return function inner(q) {\n    { let b = p + q; debugger; }\n  };\n}\nouter(1)(2);\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      JsonObject pause = program.go("resume").paused();
      assertThat(DebuggedProgram.reason(pause)).isEqualTo("other");
      assertThat(DebuggedProgram.call(pause, 0).getAsJsonArray("scopeChain"))
          .extracting(scope -> scope.getAsJsonObject().get("type").getAsString())
          .startsWith("block", "local", "closure")
          .endsWith("global");
      assertThat(program.evaluate(pause, "`${p} ${q} ${b}`")).isEqualTo("1 2 3");
      JsonObject set = new JsonObject();
      set.add("callFrameId", DebuggedProgram.call(pause, 0).get("callFrameId"));
      set.addProperty("scopeNumber", 1);
      set.addProperty("variableName", "q");
      JsonObject value = new JsonObject();
      value.addProperty("value", 7);
      set.add("newValue", value);
      assertThat(program.ask("setVariableValue", set.toString())).isNotNull();
      assertThat(program.evaluate(pause, "q")).isEqualTo("7");
    }
  }

  @Test
  void busyLoopIsPausedAndGoesOnWhenItsClientLeaves() throws Exception {
    String code = "globalThis.stop = false;\nwhile (!globalThis.stop) ;\nconsole.log('done');\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      program.go("resume").go("pause");
      assertThat(DebuggedProgram.place(program.paused())).startsWith("@1:");
      program.client().call("Runtime.evaluate", "{\"expression\":\"globalThis.stop = true\"}");
      program.client().leave();
      program.program().awaitOutput("done");
    }
  }

  @Test
  void pauseReachesAllClients() throws Exception {
    try (DebuggedProgram program = DebuggedProgram.start("debugger;\ndebugger;\n");
        TestClient other = program.program().connect()) {
      program.paused();
      other.send("Debugger.enable", "{}");
      assertThat(DebuggedProgram.reason(other.event("Debugger.paused"))).isNotEmpty();
      other.send("Debugger.resume", "{}");
      other.event("Debugger.resumed");
      assertThat(DebuggedProgram.place(program.paused())).isEqualTo("@1:0");
    }
  }
}
