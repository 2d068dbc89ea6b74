package dev.orrery.dap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.ProcessEventArguments;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.TerminatedEventArguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {
  private static final String SUM =
      """
      function add(one, other) {
        const sum = one + other; // here
        return sum;
      }
      console.log('sum', add(1, 2));
      console.error('to stderr ✓');
      setTimeout(() => process.exit(3), 1);
      """;

  @TempDir private Path folder;

  @Test
  void stopsAtABreakpointThatWasSetBeforeTheFirstLine() throws IOException {
    try (Debugging it = Debugging.of(folder, SUM)) {
      Breakpoint[] set = it.breakpoints("// here");
      assertThat(set[0].isVerified()).isFalse();
      it.launch();
      assertThat(it.client().await(ProcessEventArguments.class, _ -> true).getSystemProcessId())
          .isPositive();
      assertThat(it.client().stopped("breakpoint").getHitBreakpointIds())
          .containsExactly(set[0].getId());
      StackFrame top = it.top();
      assertThat(top.getName()).isEqualTo("add");
      assertThat(top.getLine()).isEqualTo(2);
      assertThat(top.getSource().getPath()).isEqualTo(folder.resolve("program.js").toString());
      assertThat(it.values(it.scope("Local").getVariablesReference()))
          .contains(
              Map.entry("one", "1"), Map.entry("other", "2"), Map.entry("sum", "(no value yet)"));
      it.next();
      assertThat(it.top().getLine()).isEqualTo(3);
      assertThat(it.evaluate("sum * 10").getResult()).isEqualTo("30");
      it.go();
      assertThat(it.client().exited()).isEqualTo(3);
      assertThat(it.client().output("stdout")).isEqualTo("sum 3\n");
      assertThat(it.client().output("stderr")).isEqualTo("to stderr ✓\n");
    }
  }

  @Test
  void stopsOnEntry() throws IOException {
    try (Debugging it = Debugging.of(folder, SUM).with("stopOnEntry", true).launch()) {
      it.client().stopped("entry");
      assertThat(it.top().getLine()).isEqualTo(5);
      it.go();
      assertThat(it.client().exited()).isEqualTo(3);
    }
  }

  @Test
  void debugsModules() throws IOException {
    Path part = folder.resolve("part.mjs");
    Files.writeString(part, "export function part() {\n  return 1;\n}\n");
    Path main = folder.resolve("main.mjs");
    Files.writeString(
        main,
        """
        import { part } from './part.mjs';
        await null;
        const one = part();
        console.log(one); // end
        """);
    try (Debugging it = new Debugging(main)) {
      it.breakpoints("// end");
      it.breakpoints(part, Debugging.at(2, _ -> {}));
      it.launch();
      it.client().stopped("breakpoint");
      assertThat(it.top().getSource().getPath()).isEqualTo(part.toString());
      it.go();
      it.client().stopped("breakpoint");
      assertThat(it.top().getLine()).isEqualTo(4);
      assertThat(it.evaluate("one + part()").getResult()).isEqualTo("2");
      it.go();
      assertThat(it.client().exited()).isZero();
    }
  }

  @Test
  void recordsARun() throws IOException {
    Path file = folder.resolve("run.orrec");
    try (Debugging it = Debugging.of(folder, SUM).with("record", file.toString()).launch()) {
      assertThat(it.client().exited()).isEqualTo(3);
    }
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void tellsWhyAProgramCannotBeStarted() throws IOException {
    try (Debugging it = Debugging.of(folder, SUM).with("runtimeExecutable", "/no/such/thing")) {
      assertThatThrownBy(it::launch).hasMessageContaining("/no/such/thing cannot be started");
      it.client().await(TerminatedEventArguments.class, _ -> true);
    }
  }

  @Test
  void tellsOfAProgramThatEndsAtOnce() throws IOException {
    try (Debugging it = Debugging.of(folder, SUM).with("runtimeExecutable", "/bin/false")) {
      assertThatThrownBy(it::launch).hasMessageContaining("ended with exit code 1");
      it.client().await(TerminatedEventArguments.class, _ -> true);
    }
  }
}
