package dev.orrery.dap;

import static dev.orrery.dap.Client.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.lsp4j.debug.ExceptionInfoArguments;
import org.eclipse.lsp4j.debug.ExceptionInfoResponse;
import org.eclipse.lsp4j.debug.PauseArguments;
import org.eclipse.lsp4j.debug.RestartFrameArguments;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.StackFramePresentationHint;
import org.eclipse.lsp4j.debug.StepInArguments;
import org.eclipse.lsp4j.debug.StepInTarget;
import org.eclipse.lsp4j.debug.StepOutArguments;
import org.eclipse.lsp4j.debug.StoppedEventArguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteppingTest {
  @TempDir private Path folder;

  @Test
  void stepsInOverAndOut() throws IOException {
    String code =
        """
        function inner(x) {
          const y = x + 1; // inner
          return y;
        }
        function outer() {
          debugger;
          const z = inner(1); // call
          return z; // back
        }
        outer();
        console.log('end'); // end
        """;
    try (Debugging it = Debugging.of(folder, code).launch()) {
      it.client().stopped("pause");
      it.next();
      assertThat(it.top().getLine()).isEqualTo(it.line("// call"));
      get(it.server().stepIn(new StepInArguments()));
      it.client().stopped("step");
      assertThat(it.top().getLine()).isEqualTo(it.line("// inner"));
      it.next();
      RestartFrameArguments restart = new RestartFrameArguments();
      assertThat(it.top().getCanRestart()).isTrue();
      restart.setFrameId(it.top().getId());
      get(it.server().restartFrame(restart));
      it.client().stopped("step");
      assertThat(it.top().getLine()).isEqualTo(it.line("// inner"));
      get(it.server().stepOut(new StepOutArguments()));
      it.client().stopped("step");
      assertThat(it.top().getName()).isEqualTo("outer");
      assertThat(it.top().getLine()).isEqualTo(it.line("// back"));
      it.go();
      assertThat(it.client().exited()).isZero();
    }
  }

  @Test
  void stepsIntoOneOfSeveralCalls() throws IOException {
    String code =
        """
        const one = () => 1;
        const two = () => 2;
        const add = (a, b) => {
          return a + b; // in add
        };
        debugger;
        add(one(), two()); // calls
        console.log('end');
        """;
    try (Debugging it = Debugging.of(folder, code).launch()) {
      it.client().stopped("pause");
      it.next();
      assertThat(it.top().getLine()).isEqualTo(it.line("// calls"));
      StepInTarget[] targets = it.stepInTargets();
      assertThat(targets)
          .extracting(StepInTarget::getLabel)
          .containsExactly("add(…)", "one(…)", "two(…)");
      assertThat(targets).extracting(StepInTarget::getColumn).containsExactly(1, 5, 12);
      it.stepInto(targets[0]);
      assertThat(it.top().getName()).isEqualTo("add");
      assertThat(it.top().getLine()).isEqualTo(it.line("// in add"));
      assertThatThrownBy(() -> it.stepInto(targets[1])).hasMessageContaining("gone on");
      it.go();
      assertThat(it.client().exited()).isZero();
      assertThat(it.client().output("stdout")).isEqualTo("end\n");
    }
  }

  @Test
  void showsWhatScheduledACall() throws IOException {
    String code =
        """
        async function wait() {
          await null;
          debugger;
        }
        function start() {
          setTimeout(function later() { wait(); }, 1);
        }
        start();
        """;
    try (Debugging it = Debugging.of(folder, code).launch()) {
      it.client().stopped("pause");
      StackFrame[] frames = it.frames();
      assertThat(frames).extracting(StackFrame::getName).contains("wait", "later", "start");
      assertThat(frames)
          .filteredOn(f -> f.getPresentationHint() == StackFramePresentationHint.LABEL)
          .extracting(StackFrame::getName)
          .contains("await", "Timeout");
      assertThat(it.scopes(frames[frames.length - 1])).isEmpty();
    }
  }

  private static ExceptionInfoResponse info(Debugging it) {
    return get(it.server().exceptionInfo(new ExceptionInfoArguments()));
  }

  private static final String THROWS =
      """
      function risky(n) {
        throw new RangeError('n is ' + n);
      }
      for (let n = 0; n < 3; n++) {
        try { risky(n); } catch {}
      }
      setTimeout(() => { risky(9); }, 1);
      """;

  @Test
  void stopsAtUncaughtExceptions() throws IOException {
    try (Debugging it = Debugging.of(folder, THROWS)) {
      it.filters("uncaught");
      it.launch();
      StoppedEventArguments stop = it.client().stopped("exception");
      assertThat(stop.getText()).isEqualTo("RangeError: n is 9");
      assertThat(it.top().getLine()).isEqualTo(2);
      assertThat(info(it).getExceptionId()).isEqualTo("RangeError");
      assertThat(info(it).getDetails().getMessage()).isEqualTo("n is 9");
      assertThat(it.values(it.scope("Local").getVariablesReference()))
          .containsEntry("Exception", "RangeError: n is 9");
      it.go();
      assertThat(it.client().exited()).isEqualTo(1);
      assertThat(it.client().output("stderr")).contains("RangeError: n is 9");
    }
  }

  @Test
  void stopsAtThrowsForWhichAConditionHolds() throws IOException {
    try (Debugging it = Debugging.of(folder, THROWS)) {
      it.filters("all:error.message === 'n is 1'");
      it.launch();
      assertThat(it.client().stopped("exception").getText()).isEqualTo("RangeError: n is 1");
      it.filters();
      it.go();
      assertThat(it.client().exited()).isEqualTo(1);
    }
  }

  @Test
  void pausesCodeThatRunsForEver() throws IOException {
    String code = "let n = 0;\nconsole.log('on');\nwhile (true) {\n  n++;\n}\n";
    try (Debugging it = Debugging.of(folder, code).launch()) {
      // Before its first line, there would be no n to change.
      it.client().awaitText("on");
      get(it.server().pause(new PauseArguments()));
      it.client().stopped("pause");
      assertThat(it.top().getLine()).isBetween(2, 4);
      it.evaluate("n = -1e15");
      it.go();
    }
  }
}
