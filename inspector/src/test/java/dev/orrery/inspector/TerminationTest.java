package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

/** Code that is ended from outside. */
class TerminationTest {
  @Test
  void programGoesOnWithItsNextCallback() throws Exception {
    String code =
        """
        let caught = 0;
        setTimeout(() => { globalThis.busy = 1; try { for (;;); } catch { caught = 1; } }, 1);
        const timer = setInterval(() => console.log('alive ' + caught), 5);
        """;
    try (TestProgram program = TestProgram.start(code, "--inspect");
        TestClient client = program.connect()) {
      // Nothing is printed before: what is ended must not be in the midst of that.
      client.awaitTrue("globalThis.busy");
      client.call("Runtime.terminateExecution", "{}");
      program.awaitOutput("alive 0");
      assertThat(client.evaluate("1 + 1")).isEqualTo(2);
    }
  }

  @Test
  void onlyWhatRanAlreadyIsEnded() throws Exception {
    // Both commands come while the program cannot be interrupted, and are there at once then.
    // Should they come before, the program must not end with its callback.
    String code =
        """
        setInterval(() => {}, 1e6);
        setTimeout(() => {
          console.log('busy');
          require('child_process').execFileSync('sleep', ['0.5']);
          for (;;);
        }, 1);
        """;
    try (TestProgram program = TestProgram.start(code, "--inspect");
        TestClient client = program.connect()) {
      program.awaitOutput("busy");
      client.send("Runtime.terminateExecution", "{}");
      assertThat(client.evaluate("1 + 1")).isEqualTo(2);
    }
  }

  @Test
  void idleProgramIsLeftAlone() throws Exception {
    // Not before the main script is over: without its timers the program would end.
    String code = "setInterval(() => {}, 1e6); setTimeout(() => console.log('idle'), 1)";
    try (TestProgram program = TestProgram.start(code, "--inspect");
        TestClient client = program.connect()) {
      program.awaitOutput("idle");
      client.call("Runtime.terminateExecution", "{}");
      assertThat(client.evaluate("3")).isEqualTo(3);
    }
  }

  @Test
  void evaluationIsEndedByAnotherCommand() throws Exception {
    try (TestProgram program = TestProgram.start("setInterval(() => {}, 5)", "--inspect");
        TestClient client = program.connect()) {
      client.send("Runtime.evaluate", "{\"expression\": \"for (;;);\"}");
      client.send("Runtime.terminateExecution", "{}");
      assertThat(client.evaluate("1 + 1")).isEqualTo(2);
      client.send("Debugger.enable", "{}");
      client.send("Runtime.evaluate", "{\"expression\": \"for (;;);\"}");
      client.send("Runtime.terminateExecution", "{}");
      assertThat(client.evaluate("1 + 1")).isEqualTo(2);
    }
  }

  @Test
  void evaluationEndsWhenItsTimeIsOver() throws Exception {
    try (TestProgram program = TestProgram.start("setInterval(() => {}, 5)", "--inspect");
        TestClient client = program.connect()) {
      JsonObject answer =
          client.call("Runtime.evaluate", "{\"expression\": \"for (;;);\", \"timeout\": 20}");
      assertThat(answer.getAsJsonObject("error").get("message").getAsString())
          .isEqualTo("Execution was terminated");
    }
  }
}
