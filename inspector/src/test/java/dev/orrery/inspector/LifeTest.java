package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Start, run and end of a program with clients. */
class LifeTest {
  private static final String FOREVER = "console.log('up'); setInterval(() => {}, 1000)";

  /** Long enough for the next command to come meanwhile. */
  private static final String COUNT = "for (var i = 0; i < 1000; i++); seen++";

  @Test
  void idleProgramAnswers() throws Exception {
    try (TestProgram program = TestProgram.start(FOREVER, "--inspect");
        TestClient client = program.connect()) {
      assertThat(client.evaluate("1 + 1")).isEqualTo(2);
      program.awaitError("Debugger attached.\n");
    }
  }

  @Test
  void busyProgramAnswers() throws Exception {
    String busy = "globalThis.go = true; console.log('busy'); while (globalThis.go);";
    try (TestProgram program = TestProgram.start(busy, "--inspect");
        TestClient client = program.connect()) {
      program.awaitOutput("busy");
      assertThat(client.evaluate("6 * 7")).isEqualTo(42);
      assertThat(client.evaluate("globalThis.go = false, 1")).isEqualTo(1);
      program.awaitError("Waiting for the debugger to disconnect...\n");
      client.leave();
      assertThat(program.exitCode()).isZero();
    }
  }

  @Test
  void commandsKeepTheirOrder() throws Exception {
    String busy = "globalThis.go = true; globalThis.seen = 0; console.log('busy'); while (go);";
    try (TestProgram program = TestProgram.start(busy, "--inspect");
        TestClient client = program.connect()) {
      program.awaitOutput("busy");
      int last = 0;
      for (int i = 0; i < 200; i++) {
        last = client.send("Runtime.evaluate", "{\"expression\":\"" + COUNT + "\"}");
      }
      for (int id = 1; id <= last; id++) {
        assertThat(client.next().get("id").getAsInt()).isEqualTo(id);
      }
      assertThat(client.evaluate("go = false, seen")).isEqualTo(200);
    }
  }

  @Test
  void programWaitsToBeRun() throws Exception {
    try (TestProgram program =
            TestProgram.start("globalThis.ran = 1; " + FOREVER, "--inspect-wait");
        TestClient client = program.connect()) {
      client.send("NodeRuntime.enable", "{}");
      client.event("NodeRuntime.waitingForDebugger");
      assertThat(client.evaluate("globalThis.ran ? 1 : 0")).isZero();
      client.call("Runtime.runIfWaitingForDebugger", "{}");
      program.awaitOutput("up");
      assertThat(client.evaluate("globalThis.ran")).isEqualTo(1);
    }
  }

  @Test
  void programWaitsForTheNextClientIfOneIsLost() throws Exception {
    try (TestProgram program = TestProgram.start(FOREVER, "--inspect-wait")) {
      TestClient first = program.connect();
      first.evaluate("1");
      first.abort();
      program.awaitError("Debugger ending on ");
      try (TestClient second = program.connect()) {
        second.call("Runtime.runIfWaitingForDebugger", "{}");
        program.awaitOutput("up");
      }
    }
  }

  @Test
  void stoppedProgramWaitsForNobody() throws Exception {
    TestProgram program = TestProgram.start(FOREVER, "--inspect-wait");
    TestClient client = program.connect();
    client.evaluate("1");
    program.close();
    client.awaitClosed();
  }

  @Test
  void busyProgramCanBeStopped() throws Exception {
    TestProgram program = TestProgram.start("console.log('busy'); while (true);", "--inspect");
    program.awaitOutput("busy");
    program.close();
    assertThat(program.exitCode()).isZero();
  }

  @Test
  void endIsToldAndWaitsForAllClients() throws Exception {
    String code = "setTimeout(() => process.exit(7), 100); " + FOREVER;
    try (TestProgram program = TestProgram.start(code, "--inspect-wait");
        TestClient first = program.connect();
        TestClient second = program.connect()) {
      second.evaluate("1");
      first.call("Runtime.enable", "{}");
      first.send("Runtime.runIfWaitingForDebugger", "{}");
      assertThat(first.event("Runtime.executionContextDestroyed").get("executionContextId"))
          .hasToString("1");
      first.leave();
      assertThat(second.call("Runtime.getIsolateId", "{}").has("result")).isTrue();
      second.leave();
      assertThat(program.exitCode()).isEqualTo(7);
      assertThat(program.errors()).doesNotContain("Debugger ending");
    }
  }

  @Test
  void clientCanKeepTheContextOfAnEndedProgram() throws Exception {
    try (TestProgram program = TestProgram.start("globalThis.left = 5", "--inspect-wait");
        TestClient client = program.connect()) {
      client.call("Runtime.enable", "{}");
      client.call("NodeRuntime.notifyWhenWaitingForDisconnect", "{\"enabled\":true}");
      client.send("Runtime.runIfWaitingForDebugger", "{}");
      client.event("NodeRuntime.waitingForDisconnect");
      assertThat(client.evaluate("left")).isEqualTo(5);
      client.leave();
      assertThat(program.exitCode()).isZero();
    }
  }

  @Test
  void programCanEndItselfInACommand() throws Exception {
    try (TestProgram program = TestProgram.start(FOREVER, "--inspect");
        TestClient client = program.connect()) {
      program.awaitOutput("up");
      client.send("Runtime.evaluate", "{\"expression\":\"process.exit(3)\"}");
      program.awaitError("Waiting for the debugger to disconnect...\n");
      client.leave();
      assertThat(program.exitCode()).isEqualTo(3);
    }
  }

  @Test
  void contextOfAnEndedProgramIsGone() throws Exception {
    try (TestProgram program = TestProgram.start("1", "--inspect-wait");
        TestClient client = program.connect()) {
      client.call("Runtime.enable", "{}");
      client.call("Runtime.runIfWaitingForDebugger", "{}");
      client.event("Runtime.executionContextDestroyed");
      String gone = "Cannot find context with specified id";
      assertThat(client.call("Runtime.evaluate", "{\"expression\":\"1\"}").toString())
          .contains(gone);
      assertThat(client.call("Runtime.globalLexicalScopeNames", "{}").toString()).contains(gone);
    }
  }
}
