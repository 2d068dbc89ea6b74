package dev.orrery.dap;

import static dev.orrery.dap.Client.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.protocol.local.RuntimeSockets;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.DisconnectArguments;
import org.eclipse.lsp4j.debug.OutputEventArguments;
import org.eclipse.lsp4j.debug.Scope;
import org.eclipse.lsp4j.debug.TerminatedEventArguments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class AttachTest {
  private static final String BEATS =
      """
      let beats = 0;
      function beat() {
        beats++; // here
        if (beats > 1e6) process.exit(1);
      }
      setInterval(beat, 20);
      // Again and again: what is said before somebody listens is told without what is in it.
      setInterval(() => console.log('objects', { a: 1 }), 300);
      """;

  @TempDir private Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  private Process start(String runtime, String... flags) throws IOException {
    List<String> command = new ArrayList<>(List.of(runtime));
    command.addAll(List.of(flags));
    command.add(Files.writeString(folder.resolve("program.js"), BEATS).toString());
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    started.add(process);
    return process;
  }

  private static URI address(Process process) throws IOException {
    BufferedReader errors = process.errorReader();
    for (String line; (line = errors.readLine()) != null; ) {
      if (line.startsWith("Debugger listening on ")) {
        return URI.create(line.substring("Debugger listening on ".length()));
      }
    }
    throw new AssertionError("no inspector");
  }

  /** By its socket a program is known as one that opens its inspector when it is told to. */
  private static void awaitSocket(Process process) throws IOException, InterruptedException {
    RuntimeSockets sockets = RuntimeSockets.ofUser(System.getenv());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (sockets.find(process.pid()) == null) {
      assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  private Debugging client() throws IOException {
    return new Debugging(folder.resolve("program.js"));
  }

  private static void leavesUnharmed(Debugging it, Process process) {
    get(it.server().disconnect(new DisconnectArguments()));
    it.client().await(TerminatedEventArguments.class, _ -> true);
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void attachesToAPort() throws IOException {
    Process process = start(Runtimes.orrery(), "--inspect=127.0.0.1:0");
    int port = address(process).getPort();
    try (Debugging it = client().attach(Map.of("port", port))) {
      it.client().await(OutputEventArguments.class, e -> e.getOutput().equals("objects {a: 1}\n"));
      Breakpoint[] set = it.breakpoints("// here");
      assertThat(set[0].isVerified()).isTrue();
      it.client().stopped("breakpoint");
      assertThat(it.top().getName()).isEqualTo("beat");
      assertThat(it.scope("Event Loop").getVariablesReference()).isPositive();
      leavesUnharmed(it, process);
    }
  }

  @Test
  void attachesToAProgramThatWaits() throws IOException {
    Process process = start(Runtimes.orrery(), "--inspect-brk=127.0.0.1:0");
    try (Debugging it = client().attach(Map.of("websocketAddress", address(process).toString()))) {
      it.client().stopped("entry");
      assertThat(it.top().getLine()).isEqualTo(1);
      leavesUnharmed(it, process);
    }
  }

  @Test
  void attachesToAProcess() throws Exception {
    Process process = start(Runtimes.orrery(), "--inspect-port=127.0.0.1:0");
    awaitSocket(process);
    try (Debugging it = client()) {
      it.breakpoints("// here");
      it.attach(Map.of("processId", Long.toString(process.pid()), "timeout", 60_000));
      it.client().stopped("breakpoint");
      leavesUnharmed(it, process);
    }
  }

  @Test
  void tellsWhyItCannotAttach() throws IOException {
    try (Debugging it = client()) {
      assertThatThrownBy(() -> it.attach(Map.of("port", 1, "timeout", 100)))
          .hasMessageContaining("No inspector answers at 127.0.0.1:1");
      it.client().await(TerminatedEventArguments.class, _ -> true);
    }
  }

  /** Real Node, if the property names one: what is Orrery's own is absent then. */
  @Test
  void attachesToNode() throws IOException {
    String node = System.getProperty("orrery.test.node", "");
    Assumptions.assumeFalse(node.isEmpty());
    Process process = start(node, "--inspect-brk=127.0.0.1:0");
    try (Debugging it = client()) {
      it.breakpoints("// here");
      it.attach(Map.of("websocketAddress", address(process).toString(), "continueOnAttach", true));
      it.client().stopped("breakpoint");
      assertThat(it.top().getName()).isEqualTo("beat");
      assertThat(it.scopes(it.top())).extracting(Scope::getName).doesNotContain("Event Loop");
      assertThat(it.evaluate("beats").getResult()).isEqualTo("0");
      Breakpoint[] filters = it.filters("uncaught", "loop.blocked");
      assertThat(filters).extracting(Breakpoint::isVerified).containsExactly(true, false);
      it.next();
      leavesUnharmed(it, process);
    }
  }
}
