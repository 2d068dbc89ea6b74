package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A program that a debugger has stopped. */
class PausedTest {
  private static final String PROGRAM =
      "setInterval(() => { console.log('before'); debugger; console.log('after'); }, 20)";

  @Test
  void everyClientSeesThePauseAndAnyCanEndIt() throws Exception {
    try (TestProgram program = TestProgram.start(PROGRAM, "--inspect-wait");
        TestClient first = program.connect();
        TestClient second = program.connect()) {
      first.call("Debugger.enable", "{}");
      second.call("Debugger.enable", "{}");
      first.send("Runtime.runIfWaitingForDebugger", "{}");
      first.event("Debugger.paused");
      second.event("Debugger.paused");
      second.send("Debugger.resume", "{}");
      first.event("Debugger.resumed");
      second.event("Debugger.resumed");
      program.awaitOutput("after");
    }
  }

  @Test
  void programGoesOnWhenItsOnlyDebuggerIsLost() throws Exception {
    try (TestProgram program = TestProgram.start(PROGRAM, "--inspect-wait")) {
      TestClient client = program.connect();
      client.call("Debugger.enable", "{}");
      client.send("Runtime.runIfWaitingForDebugger", "{}");
      client.event("Debugger.paused");
      client.abort();
      program.awaitOutput("after");
    }
  }

  @Test
  void pauseLastsWhileAnotherDebuggerIsThere() throws Exception {
    try (TestProgram program = TestProgram.start(PROGRAM, "--inspect-wait");
        TestClient stays = program.connect()) {
      TestClient goes = program.connect();
      stays.call("Debugger.enable", "{}");
      goes.call("Debugger.enable", "{}");
      goes.send("Runtime.runIfWaitingForDebugger", "{}");
      stays.event("Debugger.paused");
      goes.event("Debugger.paused");
      goes.abort();
      assertThat(stays.evaluate("1 + 1")).isEqualTo(2);
      assertThat(program.output()).doesNotContain("after");
      stays.send("Debugger.resume", "{}");
      program.awaitOutput("after");
    }
  }

  @Test
  void stoppedProgramEndsInAPause() throws Exception {
    TestProgram program = TestProgram.start(PROGRAM, "--inspect-wait");
    TestClient client = program.connect();
    client.call("Debugger.enable", "{}");
    client.send("Runtime.runIfWaitingForDebugger", "{}");
    client.event("Debugger.paused");
    program.close();
    assertThat(program.exitCode()).isZero();
  }

  @Test
  void loopCanBeAskedAboutInAPause() throws Exception {
    try (TestProgram program = TestProgram.start(PROGRAM, "--inspect-wait");
        TestClient client = program.connect()) {
      client.call("Debugger.enable", "{}");
      client.send("Runtime.runIfWaitingForDebugger", "{}");
      client.event("Debugger.paused");
      assertThat(client.call("EventLoop.getState", "{}").has("result")).isTrue();
      client.send("Debugger.resume", "{}");
      program.awaitOutput("after");
    }
  }
}
