package dev.orrery.dap;

import static dev.orrery.dap.Client.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.debug.CancelArguments;
import org.eclipse.lsp4j.debug.DisconnectArguments;
import org.eclipse.lsp4j.debug.ProcessEventArguments;
import org.eclipse.lsp4j.debug.RestartArguments;
import org.eclipse.lsp4j.debug.RunInTerminalRequestArguments;
import org.eclipse.lsp4j.debug.RunInTerminalResponse;
import org.eclipse.lsp4j.debug.SetBreakpointsArguments;
import org.eclipse.lsp4j.debug.StartDebuggingRequestArguments;
import org.eclipse.lsp4j.debug.TerminateArguments;
import org.eclipse.lsp4j.debug.TerminatedEventArguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeTest {
  private static final String SERVER =
      """
      process.on('SIGTERM', () => { console.log('told to end'); process.exit(7); });
      setInterval(() => {
        process.argv; // beat
      }, 10);
      console.log('up');
      """;

  @TempDir private Path folder;

  private static ProcessHandle process(Debugging it) {
    int pid = it.client().await(ProcessEventArguments.class, _ -> true).getSystemProcessId();
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static void awaitEnd(ProcessHandle process) {
    process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }

  @Test
  void terminatesAskingTheProgram() throws IOException {
    try (Debugging it = Debugging.of(folder, SERVER).launch()) {
      it.client().awaitText("up");
      it.breakpoints("// beat");
      it.client().stopped("breakpoint");
      get(it.server().terminate(new TerminateArguments()));
      assertThat(it.client().exited()).isEqualTo(7);
      assertThat(it.client().output("stdout")).contains("told to end");
    }
  }

  @Test
  void terminatesAProgramThatDoesNotAnswer() throws IOException {
    String code =
        """
        console.log('up');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
        """;
    try (Debugging it = Debugging.of(folder, code).launch()) {
      it.client().awaitText("up");
      get(it.server().terminate(new TerminateArguments()));
      assertThat(it.client().exited()).isEqualTo(143);
    }
  }

  @Test
  void disconnectingEndsWhatWasLaunched() throws IOException {
    try (Debugging it = Debugging.of(folder, SERVER).launch()) {
      ProcessHandle process = process(it);
      it.client().awaitText("up");
      get(it.server().disconnect(new DisconnectArguments()));
      it.client().await(TerminatedEventArguments.class, _ -> true);
      awaitEnd(process);
    }
  }

  @Test
  void disconnectingLeavesAProgramAloneIfAsked() throws IOException {
    ProcessHandle process;
    try (Debugging it = Debugging.of(folder, SERVER).launch()) {
      process = process(it);
      it.client().awaitText("up");
      it.breakpoints("// beat");
      it.client().stopped("breakpoint");
      DisconnectArguments request = new DisconnectArguments();
      request.setTerminateDebuggee(false);
      get(it.server().disconnect(request));
    }
    assertThat(process.isAlive()).isTrue();
    process.destroy();
    awaitEnd(process);
  }

  @Test
  void aClientThatDiesTakesItsProgramsAlong() throws IOException {
    ProcessHandle process;
    try (Debugging it = Debugging.of(folder, SERVER).launch()) {
      process = process(it);
      it.client().awaitText("up");
    }
    awaitEnd(process);
  }

  @Test
  void restartsWithAllBreakpoints() throws IOException {
    try (Debugging it = Debugging.of(folder, "let n = 1;\nn++; // here\n")) {
      it.breakpoints("// here");
      it.launch();
      ProcessHandle first = process(it);
      it.client().stopped("breakpoint");
      get(it.server().restart(new RestartArguments()));
      awaitEnd(first);
      assertThat(process(it).pid()).isNotEqualTo(first.pid());
      it.client().stopped("breakpoint");
      assertThat(it.client().all(TerminatedEventArguments.class)).isEmpty();
      it.go();
      assertThat(it.client().exited()).isZero();
    }
  }

  @Test
  void losesNoOutput() throws IOException {
    String code =
        """
        for (let i = 0; i < 20_000; i++) process.stdout.write('line ' + i + ' é\\n');
        process.stderr.write('Debugger ');
        process.stderr.write('attached by nobody\\nDebugger listening on ws://<host>\\nnot');
        """;
    try (Debugging it = Debugging.of(folder, code).launch()) {
      assertThat(it.client().exited()).isZero();
      List<String> lines = it.client().output("stdout").lines().toList();
      assertThat(lines).hasSize(20_000);
      assertThat(lines.getLast()).isEqualTo("line 19999 é");
      assertThat(it.client().output("stderr"))
          .isEqualTo("Debugger attached by nobody\nDebugger listening on ws://<host>\nnot");
    }
  }

  @Test
  void tellsOfAProgramThatIsKilled() throws IOException {
    try (Debugging it = Debugging.of(folder, SERVER).launch()) {
      ProcessHandle process = process(it);
      it.client().awaitText("up");
      process.destroyForcibly();
      assertThat(it.client().exited()).isEqualTo(137);
      assertThat(it.server().threads().join().getThreads()).hasSize(1);
      assertThatThrownBy(() -> it.evaluate("1")).hasMessageContaining("no program");
    }
  }

  @Test
  void beginsWithoutConfigurationDone() throws IOException {
    Path script = Files.writeString(folder.resolve("program.js"), "console.log('ran');");
    try (Debugging it = new Debugging(script, new Client(1))) {
      get(it.server().launch(it.arguments()));
      assertThat(it.client().exited()).isZero();
      assertThat(it.client().output("stdout")).isEqualTo("ran\n");
    }
  }

  @Test
  void runsWithoutDebugging() throws IOException {
    try (Debugging it =
        Debugging.of(folder, "debugger; console.log('ran', process.env.X, process.argv[2]);")
            .with("noDebug", true)
            .with("env", Map.of("X", "1"))
            .with("args", List.of("a b"))
            .launch()) {
      assertThat(it.client().exited()).isZero();
      assertThat(it.client().output("stdout")).isEqualTo("ran 1 a b\n");
    }
  }

  @Test
  void runsInATerminalOfTheClient() throws IOException {
    try (Debugging it = Debugging.of(folder, "let n = 1; // here\n")) {
      it.client().onTerminal(LifeTest::terminal);
      it.breakpoints("// here");
      it.with("console", "integratedTerminal").launch();
      it.client().stopped("breakpoint");
      it.go();
      it.client().await(TerminatedEventArguments.class, _ -> true);
    }
  }

  private static RunInTerminalResponse terminal(RunInTerminalRequestArguments request) {
    try {
      Process process =
          new ProcessBuilder(request.getArgs())
              .directory(Path.of(request.getCwd()).toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      RunInTerminalResponse response = new RunInTerminalResponse();
      response.setProcessId((int) process.pid());
      return response;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void makesASessionOfEachForkedProgram() throws IOException {
    Path child =
        Files.writeString(folder.resolve("child.js"), "console.log('in child'); // here\n");
    String code = "require('child_process').fork('" + child + "');";
    try (Debugging it = Debugging.of(folder, code).launch()) {
      StartDebuggingRequestArguments request =
          it.client().await(StartDebuggingRequestArguments.class, _ -> true);
      try (Debugging second = new Debugging(child)) {
        second.breakpoints("// here");
        second.attach(request.getConfiguration());
        second.client().stopped("breakpoint");
        second.go();
        second.client().await(TerminatedEventArguments.class, _ -> true);
      }
      assertThat(it.client().exited()).isZero();
      assertThat(it.client().output("stdout")).isEqualTo("in child\n");
    }
  }

  @Test
  void findsForkedProgramsThatCannotBeHeard() throws IOException {
    Path child = Files.writeString(folder.resolve("child.js"), "process.exitCode = 4;\n");
    String code =
        "require('child_process').fork('"
            + child
            + "', { silent: true }).on('exit', (code) => process.exit(code));";
    try (Debugging it = Debugging.of(folder, code).launch()) {
      StartDebuggingRequestArguments request =
          it.client().await(StartDebuggingRequestArguments.class, _ -> true);
      try (Debugging second = new Debugging(child)) {
        second.attach(request.getConfiguration());
        second.client().await(TerminatedEventArguments.class, _ -> true);
      }
      assertThat(it.client().exited()).isEqualTo(4);
    }
  }

  @Test
  void leavesForkedProgramsAloneIfAsked() throws IOException {
    Path child = Files.writeString(folder.resolve("child.js"), "process.exitCode = 4;\n");
    String code =
        "require('child_process').fork('"
            + child
            + "', { silent: true }).on('exit', (code) => process.exit(code));";
    try (Debugging it =
        Debugging.of(folder, code).with("autoAttachChildProcesses", false).launch()) {
      assertThat(it.client().exited()).isEqualTo(4);
      assertThat(it.client().all(StartDebuggingRequestArguments.class)).isEmpty();
    }
  }

  @Test
  void leavesAClientWhoseMessageNobodyCouldHold() throws IOException {
    ProcessHandle process;
    try (Debugging it = Debugging.of(folder, SERVER).launch()) {
      process = process(it);
      it.client().raw("Content-Length: 99999999999\r\n\r\n{");
      awaitEnd(process);
    }
  }

  @Test
  void cancelsAnEvaluation() throws IOException {
    try (Debugging it = Debugging.of(folder, SERVER).launch()) {
      it.client().awaitText("up");
      var endless = new org.eclipse.lsp4j.debug.EvaluateArguments();
      endless.setExpression("while (true);");
      var answer = it.server().evaluate(endless);
      // initialize, launch and configurationDone went before.
      CancelArguments cancel = new CancelArguments();
      cancel.setRequestId(4);
      get(it.server().cancel(cancel));
      assertThatThrownBy(() -> get(answer)).hasMessageContaining("cancelled");
      assertThat(it.evaluate("1 + 1").getResult()).isEqualTo("2");
    }
  }

  @Test
  void survivesGarbage() throws IOException {
    try (Debugging it = Debugging.of(folder, "console.log('ran');")) {
      it.client().raw("Content-Length: 9\r\n\r\n{\"seq\": x");
      it.client().raw("Content-Length: 2\r\n\r\n[]");
      it.client()
          .raw(
              "Content-Length: 57\r\n\r\n{\"type\":\"request\",\"seq\":99,\"command\":\"nonsense\",\"x\":\"1\"}\n\n");
      assertThatThrownBy(() -> get(it.server().launch(Map.of("program", 5))))
          .hasMessageContaining("\"program\" has to be a string");
      assertThatThrownBy(() -> get(it.server().setBreakpoints(new SetBreakpointsArguments())))
          .hasMessageContaining("There is no such source.");
      it.launch();
      assertThat(it.client().exited()).isZero();
    }
  }
}
