package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

/** How a program goes on from a pause. */
class StepTest {
  @Test
  void argumentsAndReturnsArePlaces() throws Exception {
    String code =
        "function one(x) {\n  return x + 1;\n}\nfunction two(x) { return x; }\ntwo(one(1));\none(2);\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      assertThat(DebuggedProgram.place(program.paused())).isEqualTo("@4:0");
      assertThat(DebuggedProgram.place(program.go("stepInto").paused())).isEqualTo("one@1:2");
      JsonObject end = program.go("stepOver").paused();
      assertThat(DebuggedProgram.place(end)).isEqualTo("one@1:15");
      assertThat(DebuggedProgram.returned(end)).isEqualTo("2");
      assertThat(DebuggedProgram.place(program.go("stepOver").paused())).isEqualTo("@4:0");
      assertThat(DebuggedProgram.place(program.go("stepInto").paused())).isEqualTo("two@3:18");
      assertThat(DebuggedProgram.place(program.go("stepOut").paused())).isEqualTo("@5:0");
    }
  }

  @Test
  void stepOverAwaitStaysInTheFunction() throws Exception {
    String code =
        "async function f() {\n  const a = await later();\n  await null;\n  return a;\n}\nfunction later() { return new Promise((go) => setTimeout(go, 1, 5)); }\ndebugger;\nf();\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      program.go("stepOver").paused();
      assertThat(DebuggedProgram.place(program.go("stepInto").paused())).isEqualTo("f@1:12");
      assertThat(DebuggedProgram.place(program.go("stepOver").paused())).isEqualTo("f@2:2");
      assertThat(DebuggedProgram.place(program.go("stepOver").paused())).isEqualTo("f@3:2");
      JsonObject end = program.go("stepOver").paused();
      JsonObject returned = DebuggedProgram.call(end, 0).getAsJsonObject("returnValue");
      assertThat(returned.get("subtype").getAsString()).isEqualTo("promise");
    }
  }

  @Test
  void returnValueIsReplaced() throws Exception {
    String code =
        "function f(x) {\n  const y = x * 2;\n  return y;\n}\nconst z = f(1);\nconsole.log(`z is ${z}`);\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      program.breakAt(2, "");
      JsonObject end = program.go("resume").paused();
      assertThat(DebuggedProgram.returned(end)).isEqualTo("2");
      assertThat(program.ask("setReturnValue", "{\"newValue\":{\"value\":50}}")).isNotNull();
      assertThat(DebuggedProgram.place(program.go("stepOver").paused())).isEqualTo("@5:0");
      program.go("resume");
      program.program().awaitOutput("z is 50");
    }
  }

  @Test
  void callsOfTheRuntimeBeginAnew() throws Exception {
    String code =
        "function tick(by) {\n  let count = 0;\n  count += by;\n  debugger;\n  console.log(`count is ${count}`);\n}\nsetTimeout(tick, 1, 7);\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      JsonObject pause = program.go("resume").paused();
      JsonObject call = DebuggedProgram.call(pause, 0);
      assertThat(call.get("canBeRestarted").getAsBoolean()).isTrue();
      JsonObject params = new JsonObject();
      params.add("callFrameId", call.get("callFrameId"));
      params.addProperty("mode", "StepInto");
      JsonObject result = program.ask("restartFrame", params.toString());
      assertThat(result.getAsJsonArray("callFrames")).isEmpty();
      JsonObject again = program.paused();
      assertThat(DebuggedProgram.place(again)).isEqualTo("tick@1:14");
      assertThat(program.evaluate(again, "by")).isEqualTo("7");
      program.go("resume").paused();
      program.go("resume");
      program.program().awaitOutput("count is 7");
    }
  }

  @Test
  void stepGoesIntoWhatIsScheduled() throws Exception {
    String code = "function later() {\n  return 1;\n}\nsetTimeout(later, 1);\nlater();\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      program.ask("setAsyncCallStackDepth", "{\"maxDepth\":4}");
      program.client().send("Debugger.stepInto", "{\"breakOnAsyncCall\":true}");
      JsonObject pause = program.paused();
      assertThat(DebuggedProgram.place(pause)).isEqualTo("later@1:2");
      assertThat(pause.getAsJsonArray("callFrames")).hasSize(1);
    }
  }

  @Test
  void stepPassesWhatTheClientDoesNotWantToSee() throws Exception {
    String code =
        "function hidden(back) {\n  return back();\n}\nfunction seen() {\n  return 2;\n}\nhidden(seen);\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      JsonObject start = program.paused();
      String script =
          DebuggedProgram.call(start, 0).getAsJsonObject("location").get("scriptId").getAsString();
      program.ask(
          "setBlackboxedRanges",
          "{\"scriptId\":\"%s\",\"positions\":[{\"lineNumber\":0,\"columnNumber\":0},{\"lineNumber\":2,\"columnNumber\":1}]}"
              .formatted(script));
      assertThat(DebuggedProgram.place(program.go("stepInto").paused())).isEqualTo("seen@4:2");
    }
  }

  @Test
  void rangesOfASkipListAreNoPlaces() throws Exception {
    String code = "let a = 1;\na = 2;\na = 3;\na = 4;\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      JsonObject start = program.paused();
      String script =
          DebuggedProgram.call(start, 0).getAsJsonObject("location").get("scriptId").getAsString();
      program
          .client()
          .send(
              "Debugger.stepOver",
              "{\"skipList\":[{\"scriptId\":\"%s\",\"start\":{\"lineNumber\":1,\"columnNumber\":0},\"end\":{\"lineNumber\":3,\"columnNumber\":0}}]}"
                  .formatted(script));
      assertThat(DebuggedProgram.place(program.paused())).isEqualTo("@3:0");
    }
  }
}
