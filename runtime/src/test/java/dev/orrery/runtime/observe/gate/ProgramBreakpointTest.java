package dev.orrery.runtime.observe.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.eventloop.BreakpointKind;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of breakpoint in a program that does what it is about. */
@Timeout(120)
class ProgramBreakpointTest {
  @TempDir private Path folder;

  /** What the program had printed when it was stopped. */
  private final List<String> printed = new ArrayList<>();

  private GatedProgram run(
      String code, BreakpointKind kind, Phase phase, QueueKind queue, Long limit) {
    GatedProgram program = GatedProgram.of(code);
    return program
        .answer(
            (gate, _) -> {
              printed.add(program.stdout() + program.stderr());
              gate.resume();
            })
        .run(gate -> gate.addBreakpoint(LoopBreakpoint.of(kind, phase, queue, limit)));
  }

  private static String sentence(GatedProgram program) {
    assertThat(program.pauses).as(program.stderr()).hasSize(1);
    return program.pauses.getFirst().sentence();
  }

  @Test
  void phaseEntered() {
    GatedProgram program =
        run(
            "setImmediate(() => console.log('immediate'))",
            BreakpointKind.PHASE_ENTERED,
            Phase.CHECK,
            null,
            null);
    assertThat(sentence(program)).isEqualTo("The check phase begins.");
    assertThat(printed).containsExactly("");
    assertThat(program.stdout()).isEqualTo("immediate\n");
  }

  @Test
  void timerLate() {
    GatedProgram program =
        run(
            """
            setTimeout(() => console.log('late'), 5);
            const start = Date.now();
            while (Date.now() - start < 60);
            """,
            BreakpointKind.TIMER_LATE,
            null,
            null,
            40L);
    assertThat(sentence(program)).matches("Timer \\d+ is called \\d+ ms after it was due\\.");
    assertThat(printed).containsExactly("");
  }

  @Test
  void writeFalse() {
    GatedProgram program =
        run(
            """
            const { Writable } = require('stream');
            const slow = new Writable({ highWaterMark: 4, write(chunk, encoding, callback) {
              setImmediate(callback);
            } });
            slow.write('abc');
            console.log('written');
            slow.write('de');
            console.log('returned');
            """,
            BreakpointKind.WRITE_FALSE,
            null,
            null,
            null);
    assertThat(sentence(program))
        .isEqualTo("write() returns false: the stream holds 5 with a high water mark of 4.");
    assertThat(printed).containsExactly("written\n");
    assertThat(program.pauses.getFirst().where().next()).isNull();
  }

  @Test
  void queueLonger() {
    for (QueueKind queue : List.of(QueueKind.TIMERS, QueueKind.IMMEDIATE, QueueKind.TICK)) {
      String call =
          switch (queue) {
            case TIMERS -> "setTimeout(() => {}, 5)";
            case IMMEDIATE -> "setImmediate(() => {})";
            default -> "process.nextTick(() => {})";
          };
      printed.clear();
      GatedProgram program =
          run(
              "for (let i = 1; i < 9; i++) { console.log(i); " + call + "; }",
              BreakpointKind.QUEUE_LONGER,
              null,
              queue,
              3L);
      assertThat(sentence(program)).matches("4 callbacks wait in the \\w+ queue\\.");
      assertThat(printed).containsExactly("1\n2\n3\n4\n");
    }
  }

  @Test
  void microtaskQueueLonger() {
    GatedProgram program =
        run(
            "for (let i = 1; i < 9; i++) { console.log(i); queueMicrotask(() => {}); }",
            BreakpointKind.QUEUE_LONGER,
            null,
            QueueKind.MICROTASK,
            3L);
    assertThat(sentence(program)).isEqualTo("4 callbacks wait in the microtask queue.");
    assertThat(printed).containsExactly("1\n2\n3\n4\n");
  }

  @Test
  void reactionsAreCountedWithTheNextPromise() {
    GatedProgram program =
        run(
            """
            const ready = Promise.resolve();
            for (let i = 1; i < 9; i++) { console.log(i); ready.then(() => {}); }
            """,
            BreakpointKind.QUEUE_LONGER,
            null,
            QueueKind.MICROTASK,
            3L);
    assertThat(sentence(program)).isEqualTo("4 callbacks wait in the microtask queue.");
    assertThat(printed).containsExactly("1\n2\n3\n4\n5\n");
  }

  @Test
  void theLastReactionsAreCountedBeforeTheirDrain() {
    GatedProgram program =
        run(
            """
            const ready = Promise.resolve();
            for (let i = 1; i < 5; i++) ready.then(() => console.log(i));
            console.log('main');
            """,
            BreakpointKind.QUEUE_LONGER,
            null,
            QueueKind.MICROTASK,
            3L);
    assertThat(sentence(program)).isEqualTo("4 callbacks wait in the microtask queue.");
    assertThat(printed).containsExactly("main\n");
    assertThat(program.pauses.getFirst().where().drain()).isEqualTo(QueueKind.MICROTASK);
  }

  @Test
  void workQueueLonger() {
    // Nobody writes to the pipe until all is queued: those who open it take all threads.
    GatedProgram program =
        run(
            """
            const fs = require('fs');
            const pipe = '%s';
            require('child_process').execFileSync('mkfifo', [pipe]);
            for (let i = 0; i < 4; i++) fs.open(pipe, (error, fd) => fs.closeSync(fd));
            for (let i = 0; i < 40; i++) fs.stat('.', () => {});
            fs.openSync(pipe, 'r+');
            """
                .formatted(folder.resolve("pipe")),
            BreakpointKind.QUEUE_LONGER,
            null,
            QueueKind.WORK,
            30L);
    assertThat(sentence(program)).isEqualTo("31 callbacks wait in the work queue.");
  }

  @Test
  void drainOfMicrotasksLonger() {
    GatedProgram program =
        run(
            "let n = 0; (function next() { if (n++ < 9) Promise.resolve().then(next); })();"
                + " Promise.resolve().then(() => setImmediate(() => console.log(n)))",
            BreakpointKind.DRAIN_LONGER,
            null,
            QueueKind.MICROTASK,
            6L);
    assertThat(sentence(program)).isEqualTo("More than 6 microtasks run in one drain.");
  }

  @Test
  void drainOfTicksLonger() {
    GatedProgram program =
        run(
            "let n = 0; (function next() { if (n++ < 9) process.nextTick(next); })();",
            BreakpointKind.DRAIN_LONGER,
            null,
            QueueKind.TICK,
            6L);
    assertThat(sentence(program)).isEqualTo("More than 6 ticks run in one drain.");
  }

  @Test
  void unhandledRejectionBeforeItIsReported() {
    GatedProgram program =
        run(
            "Promise.reject(new Error('oops'))",
            BreakpointKind.UNHANDLED_REJECTION,
            null,
            null,
            null);
    assertThat(sentence(program))
        .isEqualTo("A promise was rejected and nothing handles it: Error: oops");
    assertThat(printed).containsExactly("");
    assertThat(program.stderr()).contains("oops");
    assertThat(program.exitCode).isEqualTo(1);
  }

  @Test
  void blockedInTheMidstOfTheCallback() {
    Path seen = folder.resolve("seen");
    GatedProgram program =
        GatedProgram.of(
            """
            const fs = require('fs');
            setTimeout(() => {
              while (!fs.existsSync('%s'));
              console.log('done');
            }, 1);
            """
                .formatted(seen));
    LoopBreakpoint mainIsOver =
        LoopBreakpoint.of(BreakpointKind.PHASE_ENTERED, Phase.TIMERS, null, null);
    LoopBreakpoint blocked = LoopBreakpoint.of(BreakpointKind.BLOCKED, null, null, 60L);
    program
        .answer(
            (gate, pause) -> {
              if (pause.breakpoint() == mainIsOver) {
                // Not before: the main script may take long, too.
                mainIsOver.setEnabled(false);
                gate.addBreakpoint(blocked);
              } else {
                printed.add(program.stdout() + program.stderr());
                blocked.setEnabled(false);
                make(seen);
              }
              gate.resume();
            })
        .run(gate -> gate.addBreakpoint(mainIsOver));
    assertThat(program.pauses).as(program.stderr()).hasSize(2);
    Pause pause = program.pauses.getLast();
    assertThat(pause.sentence()).matches("Callback \\d+ has run for \\d+ ms\\.");
    assertThat(printed).containsExactly("");
    assertThat(pause.where().next()).isNull();
    assertThat(program.stdout()).isEqualTo("done\n");
  }

  private static void make(Path file) {
    try {
      Files.createFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
