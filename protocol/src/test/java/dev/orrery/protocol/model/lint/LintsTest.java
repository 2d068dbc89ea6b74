package dev.orrery.protocol.model.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.model.Script;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.RejectionKind;
import dev.orrery.protocol.record.StreamOperation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each lint fires on its trouble, and only then. */
class LintsTest {
  private final Script script = new Script();

  private List<Finding> find(String lint) {
    return Lints.check(script.state()).stream().filter(each -> each.lint().equals(lint)).toList();
  }

  private void finds(String lint, int line, String sentence) {
    assertThat(find(lint))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.sentence()).isEqualTo(sentence);
              assertThat(finding.site()).isEqualTo(Script.line(line));
              assertThat(finding.doc()).startsWith("https://");
            });
  }

  @Test
  void nothingIsWrongWithANormalProgram() {
    script.main(
        () -> script.timer(2, 1, 1).immediate(3, 2).nextTick(4, 3).promise(5, 4).resolve(5));
    script.run(4).drain(QueueKind.TICK, 1).iteration();
    script.phase(Phase.CHECK, () -> script.run(3)).phase(Phase.TIMERS, () -> script.run(2)).exit(0);
    assertThat(Lints.check(script.state())).isEmpty();
  }

  @Test
  void whatIsFoundAtOnePlaceIsOneFinding() {
    script.start();
    for (int emitter = 1; emitter <= 3; emitter++) {
      for (int i = 1; i <= 10 + emitter; i++) {
        script.listeners(emitter, "data", i, 5);
      }
    }
    finds(
        "listener-leak",
        5,
        "An emitter has had 13 listeners of 'data'; the latest were added here.");
    assertThat(find("listener-leak").getFirst().count()).isEqualTo(3);
  }

  @Test
  void findingsWithoutPlaceAreFoldedIfTheySayTheSame() {
    script.main(() -> script.emit(0, "Job", "error", 0).emit(0, "Job", "error", 0));
    script.emit(0, "Task", "error", 0);
    assertThat(find("error-without-listener"))
        .extracting(Finding::count)
        .containsExactlyInAnyOrder(2L, 1L);
  }

  @Test
  void everyLintHasItsOwnId() {
    assertThat(Lints.all()).extracting(Lint::id).doesNotHaveDuplicates().hasSize(16);
  }

  private void ticks(int count) {
    script.start();
    for (int i = 0; i < count; i++) {
      script.nextTick(10 + i, 4).run(10 + i).destroy(10 + i);
    }
    script.drain(QueueKind.TICK, count);
  }

  @Test
  void tickStarvation() {
    ticks(10_000);
    finds(
        "tick-starvation",
        4,
        "One drain of the nextTick queue ran 10000 callbacks (the longest took 0.0 ms); timers and"
            + " I/O waited meanwhile.");
  }

  @Test
  void manyTicksOfManyCallbacksAreNoStarvation() {
    for (int i = 0; i < 20; i++) {
      script.run(1);
      ticks(1000);
    }
    assertThat(find("tick-starvation")).isEmpty();
  }

  @Test
  void microtaskStarvation() {
    script.start();
    for (int i = 0; i < 10_000; i++) {
      script.microtask(10 + i, 3).run(10 + i).destroy(10 + i);
    }
    finds(
        "microtask-starvation",
        3,
        "One drain of the microtask queue ran 10000 callbacks (the longest took 0.0 ms); timers"
            + " and I/O waited meanwhile.");
  }

  @Test
  void aFewMicrotasksAreNoStarvation() {
    script.main(() -> script.microtask(2, 3)).run(2);
    assertThat(find("microtask-starvation")).isEmpty();
  }

  @Test
  void blockedLoop() {
    script.main(() -> script.immediate(2, 1).immediate(3, 1));
    script.run(2, () -> script.blocked(150, 7).blocked(250, 7));
    script.run(3, () -> script.blocked(120, 7));
    finds(
        "blocked-loop",
        7,
        "Code here kept the loop from turning 2 times, for 250 ms at the longest.");
  }

  @Test
  void aLongMainProgramBlocksNothing() {
    script.main(() -> script.blocked(900, 7));
    assertThat(find("blocked-loop")).isEmpty();
  }

  @Test
  void lateTimer() {
    script.main(() -> script.timer(2, 10, 1).immediate(3, 2)).iteration();
    script.phase(Phase.CHECK, () -> script.run(3, () -> script.pass(160)));
    script.phase(Phase.TIMERS, () -> script.fire(2, 150, () -> {}));
    finds(
        "late-timer",
        1,
        "A timer was called 150 ms after it was due; the immediate queued at app.js:2:1 ran for"
            + " 150 ms of that time.");
  }

  @Test
  void aPunctualTimer() {
    script.main(() -> script.timer(2, 10, 1)).pass(10);
    script.phase(Phase.TIMERS, () -> script.fire(2, 1, () -> {}));
    assertThat(find("late-timer")).isEmpty();
  }

  private void writes(int count, boolean drains) {
    script.start().stream(2, "Slow", -1, 100, 1);
    for (int i = 1; i <= count; i++) {
      script.op(2, StreamOperation.WRITE_FALSE, 100, drains ? 100 : i * 100L, 100, 6);
      if (drains) {
        script.op(2, StreamOperation.DRAIN, 0, 0, 100, 0);
      }
    }
  }

  @Test
  void ignoredBackPressure() {
    writes(12, false);
    finds(
        "ignored-back-pressure",
        6,
        "write() of Slow returned false and was called 11 times more before 'drain'; up to 1200"
            + " bytes waited in a buffer of 100.");
  }

  @Test
  void ignoredBackPressureOfAClosedStream() {
    writes(12, false);
    script.op(2, StreamOperation.CLOSE, 0, 0, 0, 0);
    assertThat(find("ignored-back-pressure")).hasSize(1);
  }

  @Test
  void respectedBackPressure() {
    writes(50, true);
    assertThat(find("ignored-back-pressure")).isEmpty();
  }

  @Test
  void unboundedBuffering() {
    script.start().stream(2, "Fast", 16_384, -1, 3);
    script.op(2, StreamOperation.PUSH, 65_536, 2_000_000, 16_384, 4);
    finds(
        "unbounded-buffering",
        3,
        "The readable buffer of Fast held 2000000 bytes, with a high water mark of 16384.");
  }

  @Test
  void oneLargeChunkIsNotUnbounded() {
    script.start().stream(2, "Fast", 65_536, -1, 3);
    script.op(2, StreamOperation.PUSH, 1_000_000, 1_000_000, 65_536, 4);
    assertThat(find("unbounded-buffering")).isEmpty();
  }

  @Test
  void pipeWithoutErrorHandler() {
    script.start().stream(2, "ReadStream", 100, -1, 3).stream(3, "WriteStream", -1, 100, 4);
    script.listeners(2, "error", 1, 5).listeners(3, "error", 1, 6).pipe(2, 3);
    finds(
        "pipe-without-error-handler",
        4,
        "WriteStream is piped and has no 'error' listener: an error of it ends the program and"
            + " leaves the other streams open. pipeline() handles both.");
  }

  @Test
  void pipeWithoutErrorHandlerThatIsOver() {
    script.start().stream(2, "ReadStream", 100, -1, 3).stream(3, "WriteStream", -1, 100, 4);
    script.listeners(3, "error", 1, 6).listeners(2, "error", 1, 6).pipe(2, 3).unpipe(2, 3);
    script.listeners(3, "error", 0, 6).op(3, StreamOperation.CLOSE, 0, 0, 0, 0);
    assertThat(find("pipe-without-error-handler"))
        .extracting(Finding::site)
        .containsExactly(Script.line(4));
  }

  @Test
  void pipeWithErrorHandlers() {
    script.start().stream(2, "ReadStream", 100, -1, 3).stream(3, "WriteStream", -1, 100, 4);
    script.listeners(2, "error", 1, 5).listeners(3, "error", 2, 6).pipe(2, 3);
    assertThat(find("pipe-without-error-handler")).isEmpty();
  }

  @Test
  void nothingIsSaidOfPipesWhenListenersAreNotRecorded() {
    script.start().stream(2, "ReadStream", 100, -1, 3).stream(3, "WriteStream", -1, 100, 4);
    script.pipe(2, 3);
    assertThat(find("pipe-without-error-handler")).isEmpty();
  }

  @Test
  void errorWithoutListener() {
    script.main(() -> script.immediate(2, 8));
    script.run(2, () -> script.emit(0, "Job", "error", 0));
    finds("error-without-listener", 8, "A Job emitted 'error' and had no listener for it.");
  }

  @Test
  void theEmitterOfALostErrorIsNamed() {
    script.main(() -> script.emitter(7, "Job", 3).immediate(2, 8));
    script.run(2, () -> script.emit(7, "Job", "error", 0));
    finds(
        "error-without-listener",
        8,
        "A Job made at app.js:3:1 emitted 'error' and had no listener for it.");
  }

  @Test
  void errorWithListener() {
    script.main(() -> script.emit(0, "Job", "error", 1).emit(0, "Job", "data", 0));
    assertThat(find("error-without-listener")).isEmpty();
  }

  @Test
  void unhandledRejection() {
    script.main(() -> script.promise(2, 5).reject(2));
    script.rejection(2, RejectionKind.UNHANDLED, "Error: no");
    finds("unhandled-rejection", 5, "This promise was rejected and nobody handles it: Error: no");
    assertThat(find("late-handled-rejection")).isEmpty();
  }

  @Test
  void lateHandledRejection() {
    script.main(() -> script.promise(2, 5).reject(2));
    script.rejection(2, RejectionKind.UNHANDLED, "no").pass(3);
    script.rejection(2, RejectionKind.HANDLED_LATE, null);
    finds(
        "late-handled-rejection",
        5,
        "The rejection of this promise got its handler 3.0 ms after it had been reported as"
            + " unhandled: no");
    assertThat(find("unhandled-rejection")).isEmpty();
  }

  @Test
  void neverSettled() {
    script.main(() -> script.promise(2, 5).promise(3, 6).await(3, 2, 7)).exit(13);
    finds(
        "never-settled",
        7,
        "The program ended while this await waited for a promise made at app.js:5:1 that nothing"
            + " had settled.");
  }

  @Test
  void onlyTheInnermostAwaitIsTold() {
    script.main(() -> script.promise(2, 5).promise(3, 6).promise(4, 8));
    script.await(3, 2, 7).await(4, 3, 9).exit(13);
    assertThat(find("never-settled")).extracting(Finding::site).containsExactly(Script.line(7));
  }

  @Test
  void whatStillRunsMayBeSettled() {
    script.main(() -> script.promise(2, 5).promise(3, 6).await(3, 2, 7));
    assertThat(find("never-settled")).isEmpty();
  }

  @Test
  void listenerLeak() {
    script.start();
    for (int i = 1; i <= 11; i++) {
      script.listeners(0, "data", i, 5);
    }
    finds(
        "listener-leak",
        5,
        "An emitter has had 11 listeners of 'data'; the latest were added here.");
  }

  @Test
  void theEmitterOfALeakIsNamed() {
    script.start().emitter(7, "Emitter", 3);
    for (int i = 1; i <= 11; i++) {
      script.listeners(7, "data", i, 5);
    }
    finds(
        "listener-leak",
        5,
        "An Emitter made at app.js:3:1 has had 11 listeners of 'data'; the latest were added here.");
  }

  @Test
  void tenListenersAreNoLeak() {
    script.start().listeners(0, "data", 10, 5);
    assertThat(find("listener-leak")).isEmpty();
  }

  @Test
  void syncCallInServer() {
    script.main(() -> script.handle(2, "TCPSERVERWRAP", 1, ":80").handle(3, "TCPWRAP", 0, null));
    script.run(3, () -> script.syncCall("readFileSync", 8, 5));
    finds(
        "sync-call-in-server",
        5,
        "readFileSync was called once in callbacks while a server was listening, and took 8.0 ms"
            + " at the longest: no request is served meanwhile.");
  }

  @Test
  void syncCallsBeforeServing() {
    script.main(() -> script.handle(2, "TCPSERVERWRAP", 1, ":80").syncCall("readFileSync", 80, 5));
    assertThat(find("sync-call-in-server")).isEmpty();
  }

  private void work(long waitMs) {
    script.start();
    script.request(2, "FSREQCALLBACK", 1, "a").work(2).request(3, "FSREQCALLBACK", 2, "b").work(3);
    script.request(4, "FSREQCALLBACK", 3, "c").work(4);
    script.workStart(2, "pool-1").workStart(3, "pool-2").pass(waitMs);
    script.workEnd(2, "pool-1").workStart(4, "pool-1");
  }

  @Test
  void poolSaturation() {
    work(60);
    finds(
        "pool-saturation",
        3,
        "This work waited 60 ms for a thread of the pool; 2 jobs ran and up to 3 waited at a"
            + " time.");
  }

  @Test
  void aPoolThatKeepsUp() {
    work(5);
    assertThat(find("pool-saturation")).isEmpty();
  }

  @Test
  void unclosedHandle() {
    script.main(() -> script.handle(2, "TCPSERVERWRAP", 4, "0.0.0.0:80")).exit(0);
    finds("unclosed-handle", 4, "The TCP server (0.0.0.0:80) was open when the program ended.");
  }

  @Test
  void closedUnrefedAndInternalHandles() {
    script.main(
        () -> {
          script.handle(2, "TCPSERVERWRAP", 4, null).close(2);
          script.handle(3, "TCPWRAP", 5, null).unref(3);
          script.handle(4, "SIGNALWRAP", 0, null);
        });
    script.exit(0);
    assertThat(find("unclosed-handle")).isEmpty();
  }

  @Test
  void zalgo() {
    script.start().calledBack(3, 10, false).calledBack(3, 20, true).calledBack(3, 10, false);
    finds(
        "zalgo",
        3,
        "This function called its callback app.js:20:1 before it returned, and app.js:10:1 later:"
            + " who calls it cannot know what has run by then. process.nextTick() makes the first"
            + " like the second.");
    assertThat(find("zalgo").getFirst().count()).isEqualTo(2);
  }

  @Test
  void callbacksThatAreAlwaysCalledTheSameWayAreFine() {
    script.start().calledBack(3, 10, false).calledBack(4, 20, true);
    assertThat(find("zalgo")).isEmpty();
  }
}
