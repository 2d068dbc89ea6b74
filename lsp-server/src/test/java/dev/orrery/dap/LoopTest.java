package dev.orrery.dap;

import static dev.orrery.dap.Client.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.ExceptionInfoArguments;
import org.eclipse.lsp4j.debug.NextArguments;
import org.eclipse.lsp4j.debug.PauseArguments;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.StepInArguments;
import org.eclipse.lsp4j.debug.StoppedEventArguments;
import org.eclipse.lsp4j.debug.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopTest {
  @TempDir private Path folder;

  private static final String QUEUES =
      """
      const fs = require('fs');
      setInterval(function every() {}, 60_000);
      setTimeout(function beat() {
        process.nextTick(function tick() {});
        Promise.resolve(1).then(function then() {});
        setImmediate(function soon() { process.exit(0); });
        fs.readFile(__filename, function read() {});
        debugger;
      }, 1);
      """;

  @Test
  void showsQueuesAsAScope() throws IOException {
    try (Debugging it = Debugging.of(folder, QUEUES).launch()) {
      it.client().stopped("pause");
      int loop = it.scope("Event Loop").getVariablesReference();
      Map<String, String> values = it.values(loop);
      assertThat(values.get("Phase")).startsWith("timers, iteration");
      assertThat(values)
          .containsEntry("Ticks", "1")
          .containsEntry("Microtasks", "1")
          .containsEntry("Immediates", "1")
          .containsEntry("Timers", "1")
          .containsEntry("Running", "1")
          .containsEntry("I/O in flight", "1");
      Variable tick = it.variables(it.variable(loop, "Ticks").getVariablesReference())[0];
      assertThat(tick.getName()).contains("TickObject");
      assertThat(tick.getValue()).isEqualTo("tick (program.js:4)");
      assertThat(it.values(tick.getVariablesReference()).get("made at"))
          .contains("beat " + folder.resolve("program.js") + ":4:");
      Variable timer = it.variables(it.variable(loop, "Timers").getVariablesReference())[0];
      assertThat(timer.getValue()).matches("due in \\d+ ms, every \\(program.js:2\\)");
      Variable[] reasons =
          it.variables(it.variable(loop, "Why it is alive").getVariablesReference());
      assertThat(reasons)
          .extracting(Variable::getValue)
          .anyMatch(v -> v.contains("timer of 60000"));
      it.go();
      assertThat(it.client().exited()).isZero();
    }
  }

  @Test
  void pausesAWaitingLoopAndGoesStepByStep() throws IOException {
    // Not before the main script is over, which would be interrupted if it took long.
    String code =
        """
        setInterval(function every() {
          const here = 1;
        }, 300);
        setTimeout(() => console.log('on'), 1);
        """;
    try (Debugging it = Debugging.of(folder, code).launch()) {
      it.client().awaitText("on");
      get(it.server().pause(new PauseArguments()));
      it.client().stopped("pause");
      StackFrame[] frames = it.frames();
      assertThat(frames).hasSize(1);
      assertThat(frames[0].getName()).startsWith("Event loop");
      assertThat(it.values(it.scope("Event Loop").getVariablesReference()))
          .containsEntry("Timers", "1");
      assertThat(it.evaluate("1 + 1").getResult()).isEqualTo("2");
      get(it.server().next(new NextArguments()));
      it.client().stopped("step");
      assertThat(it.frames()).hasSize(1);
      get(it.server().stepIn(new StepInArguments()));
      it.client().stopped("step");
      assertThat(it.top().getName()).isEqualTo("every");
    }
  }

  private StoppedEventArguments stop(Debugging it, String filter) {
    Breakpoint[] set = it.filters(filter);
    assertThat(set[0].isVerified()).isTrue();
    it.launch();
    return it.client().stopped("exception");
  }

  @Test
  void stopsWhenAPhaseBegins() throws IOException {
    try (Debugging it = Debugging.of(folder, "setImmediate(() => {});")) {
      assertThat(stop(it, "loop.phaseEntered:check").getText()).contains("check phase begins");
      assertThat(get(it.server().exceptionInfo(new ExceptionInfoArguments())).getExceptionId())
          .isEqualTo("loop.phaseEntered");
      it.filters();
      it.go();
      assertThat(it.client().exited()).isZero();
    }
  }

  @Test
  void stopsBeforeALateTimer() throws IOException {
    String code =
        """
        setTimeout(function late() {}, 1);
        const end = Date.now() + 100;
        while (Date.now() < end);
        """;
    try (Debugging it = Debugging.of(folder, code)) {
      assertThat(stop(it, "loop.timerLate:50").getText()).contains("after it was due");
      assertThat(it.top().getSource().getName()).isEqualTo("program.js");
      assertThat(it.top().getLine()).isEqualTo(1);
      it.go();
      it.client().exited();
    }
  }

  @Test
  void stopsInACallbackThatBlocksTheLoop() throws IOException {
    String code =
        """
        setTimeout(function slow() {
          const end = Date.now() + 120_000;
          while (!globalThis.isSeen && Date.now() < end);
        }, 1);
        """;
    try (Debugging it = Debugging.of(folder, code)) {
      assertThat(stop(it, "loop.blocked:50").getText()).contains("has run for");
      assertThat(it.top().getName()).isEqualTo("slow");
      assertThat(it.scope("Local").getVariablesReference()).isPositive();
      it.evaluate("globalThis.isSeen = true");
      it.go();
      it.client().exited();
    }
  }

  @Test
  void stopsAtAnUnhandledRejection() throws IOException {
    try (Debugging it = Debugging.of(folder, "Promise.reject(new Error('lost'));")) {
      assertThat(stop(it, "loop.unhandledRejection").getText()).contains("lost");
      it.go();
      assertThat(it.client().exited()).isEqualTo(1);
    }
  }

  @Test
  void stopsAtLongDrainsAndFullStreams() throws IOException {
    String code =
        """
        const { Writable } = require('stream');
        setTimeout(() => {
          const w = new Writable({ highWaterMark: 1, write(c, e, done) { setImmediate(done); } });
          w.write('much');
          let n = 0;
          (function again() { if (n++ < 30) process.nextTick(again); })();
        }, 1);
        """;
    try (Debugging it = Debugging.of(folder, code)) {
      it.filters("loop.ticksLong:10", "loop.writeFalse");
      it.launch();
      String first = it.client().stopped("exception").getText();
      it.go();
      String second = it.client().stopped("exception").getText();
      assertThat(first + second).contains("write() returns false").contains("10");
      it.go();
      it.client().exited();
    }
  }

  @Test
  void refusesConditionsThatMakeNoSense() throws IOException {
    try (Debugging it = Debugging.of(folder, "debugger;").launch()) {
      it.client().stopped("pause");
      Breakpoint[] set = it.filters("loop.phaseEntered:lunch", "loop.blocked:soon", "nonsense");
      assertThat(set).extracting(Breakpoint::isVerified).containsExactly(false, false, false);
      assertThat(set[0].getMessage()).contains("has to be one of pending, idle");
    }
  }
}
