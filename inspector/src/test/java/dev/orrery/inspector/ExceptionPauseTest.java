package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

/** Pauses on exceptions, and what scheduled the code that runs. */
class ExceptionPauseTest {
  @Test
  void uncaughtOnesStop() throws Exception {
    String code =
        "process.on('uncaughtException', () => {});\ntry { throw 1; } catch {}\nPromise.reject(2).catch(() => {});\nsetTimeout(() => { throw 3; }, 1);\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      program.ask("setPauseOnExceptions", "{\"state\":\"uncaught\"}");
      JsonObject pause = program.go("resume").paused();
      assertThat(DebuggedProgram.reason(pause)).isEqualTo("exception");
      assertThat(pause.getAsJsonObject("data").get("value").getAsInt()).isEqualTo(3);
      assertThat(pause.getAsJsonObject("data").get("uncaught").getAsBoolean()).isTrue();
    }
  }

  @Test
  void rejectionsWithoutHandlerStop() throws Exception {
    String code =
        "process.on('unhandledRejection', () => {});\nasync function f() { throw 1; }\nf().catch(() => {});\nf();\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      program.ask("setPauseOnExceptions", "{\"state\":\"uncaught\"}");
      JsonObject pause = program.go("resume").paused();
      assertThat(DebuggedProgram.reason(pause)).isEqualTo("promiseRejection");
      JsonObject caller = DebuggedProgram.call(pause, 1).getAsJsonObject("location");
      assertThat(caller.get("lineNumber").getAsInt()).isEqualTo(3);
    }
  }

  @Test
  void asynchronousStackTellsWhoScheduled() throws Exception {
    String code =
        "function a() { setTimeout(b, 1); }\nfunction b() { Promise.resolve().then(c); }\nfunction c() { debugger; }\na();\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      program.ask("setAsyncCallStackDepth", "{\"maxDepth\":8}");
      JsonObject then = program.go("resume").paused().getAsJsonObject("asyncStackTrace");
      assertThat(then.get("description").getAsString()).isEqualTo("Promise.then");
      JsonObject timer = then.getAsJsonObject("parent");
      assertThat(timer.get("description").getAsString()).isEqualTo("Timeout");
      JsonObject first = timer.getAsJsonArray("callFrames").get(0).getAsJsonObject();
      assertThat(first.get("functionName").getAsString()).isEqualTo("a");
    }
  }

  @Test
  void throwingAgainIsAnotherOne() throws Exception {
    String code =
        "try {\n  try {\n    throw new Error('x');\n  } catch (e) {\n    throw e;\n  }\n} catch {}\nasync function f() { await null; throw new Error('y'); }\nasync function g() { try { await f(); } catch { console.log('over'); } }\ng();\n";
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      program.ask("setPauseOnExceptions", "{\"state\":\"all\"}");
      assertThat(DebuggedProgram.place(program.go("resume").paused())).isEqualTo("@2:4");
      assertThat(DebuggedProgram.place(program.go("resume").paused())).isEqualTo("@4:4");
      assertThat(DebuggedProgram.place(program.go("resume").paused())).isEqualTo("f@7:33");
      program.go("resume").program().awaitOutput("over");
    }
  }

  @Test
  void whatAClientsCodeThrowsIsCaughtByIt() throws Exception {
    try (DebuggedProgram program =
        DebuggedProgram.start("globalThis.f = () => { throw 5; };\nsetTimeout(() => {}, 1e6);\n")) {
      program.paused();
      program.ask("setPauseOnExceptions", "{\"state\":\"uncaught\"}");
      program.go("resume").client().event("Debugger.resumed");
      JsonObject answer = program.client().call("Runtime.evaluate", "{\"expression\":\"f()\"}");
      assertThat(answer.getAsJsonObject("result").has("exceptionDetails")).isTrue();
    }
  }
}
