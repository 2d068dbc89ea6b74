package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

/** Breakpoints of all kinds. */
class BreakpointTest {
  private static final String LOOP =
      "let sum = 0;\nfor (let i = 0; i < 4; i++) {\n  sum += i;\n  sum += 10;\n}\nconsole.log('sum', sum);\n";

  @Test
  void conditionDecides() throws Exception {
    try (DebuggedProgram program = DebuggedProgram.start(LOOP)) {
      program.paused();
      String id = program.breakAt(2, "i === 2");
      program.breakAt(3, "throw new Error('never stops')");
      JsonObject pause = program.go("resume").paused();
      assertThat(DebuggedProgram.place(pause)).isEqualTo("@2:2");
      assertThat(pause.getAsJsonArray("hitBreakpoints").get(0).getAsString()).isEqualTo(id);
      assertThat(program.evaluate(pause, "i")).isEqualTo("2");
      program.go("resume").program().awaitOutput("sum 46");
    }
  }

  @Test
  void afterTheLastPlaceOfAFunctionItIsThere() throws Exception {
    String code = "function f() {\n  return 1;\n}\nf();\nf();\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      program.breakAt(2, "");
      assertThat(DebuggedProgram.place(program.go("resume").paused())).isEqualTo("f@1:11");
    }
  }

  @Test
  void logpointDoesNotStop() throws Exception {
    try (DebuggedProgram program = DebuggedProgram.start(LOOP)) {
      program.paused();
      program.breakAt(2, "console.log('at', i), false");
      program.go("resume").program().awaitOutput("at 3");
      program.program().awaitOutput("sum 46");
    }
  }

  @Test
  void stepIsNotLostAtABreakpointWhoseConditionDoesNotHold() throws Exception {
    String code = "function f() {\n  return 1;\n}\nlet a = f();\na = a + f();\ndebugger;\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      program.breakAt(1, "false");
      assertThat(DebuggedProgram.place(program.go("stepOver").paused())).isEqualTo("@4:0");
      assertThat(DebuggedProgram.place(program.go("stepOver").paused())).isEqualTo("@5:0");
    }
  }

  @Test
  void stepsOnFromABreakpoint() throws Exception {
    try (DebuggedProgram program = DebuggedProgram.start(LOOP)) {
      program.paused();
      program.breakAt(2, "i === 1");
      program.go("resume").paused();
      assertThat(DebuggedProgram.place(program.go("stepOver").paused())).isEqualTo("@3:2");
      assertThat(DebuggedProgram.place(program.go("stepOver").paused())).isEqualTo("@1:24");
    }
  }

  @Test
  void functionCallIsABreakpoint() throws Exception {
    String code = "globalThis.f = function f() {\n  return 5;\n};\ndebugger;\nf();\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      program.go("resume").paused();
      JsonObject function =
          program
              .client()
              .call("Runtime.evaluate", "{\"expression\":\"f\"}")
              .getAsJsonObject("result");
      JsonObject params = new JsonObject();
      params.add("objectId", function.getAsJsonObject("result").get("objectId"));
      assertThat(program.ask("setBreakpointOnFunctionCall", params.toString())).isNotNull();
      assertThat(DebuggedProgram.place(program.go("resume").paused())).isEqualTo("f@1:2");
    }
  }

  @Test
  void inactiveOnesDoNotStop() throws Exception {
    try (DebuggedProgram program = DebuggedProgram.start(LOOP)) {
      program.paused();
      program.breakAt(2, "");
      program.ask("setBreakpointsActive", "{\"active\":false}");
      program.go("resume").program().awaitOutput("sum 46");
    }
  }
}
