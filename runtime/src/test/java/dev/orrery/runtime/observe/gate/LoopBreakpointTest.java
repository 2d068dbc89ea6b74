package dev.orrery.runtime.observe.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.protocol.eventloop.BreakpointKind;
import dev.orrery.protocol.eventloop.PauseReason;
import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.RejectionKind;
import dev.orrery.protocol.record.StreamOperation;
import dev.orrery.runtime.observe.RuntimeObserver.Interest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoopBreakpointTest extends GateTestBase {
  private LoopBreakpoint add(BreakpointKind kind, Phase phase, QueueKind queue, Long limit) {
    LoopBreakpoint breakpoint = LoopBreakpoint.of(kind, phase, queue, limit);
    gate.addBreakpoint(breakpoint);
    return breakpoint;
  }

  private void expectHit(LoopBreakpoint breakpoint, long id, String sentence, String where) {
    assertThat(pauses).hasSize(1);
    Pause pause = pauses.getFirst();
    assertThat(pause.reason()).isEqualTo(PauseReason.BREAKPOINT);
    assertThat(pause.breakpoint()).isSameAs(breakpoint);
    assertThat(pause.id()).isEqualTo(id);
    assertThat(pause.sentence()).isEqualTo(sentence);
    assertThat(pause.where()).hasToString(where);
    assertThat(breakpoint.hits()).isEqualTo(1);
  }

  @Test
  void aPhaseIsEntered() {
    LoopBreakpoint breakpoint = add(BreakpointKind.PHASE_ENTERED, Phase.POLL, null, null);
    timer(5, logs("timer"));
    run();
    expectHit(breakpoint, 0, "The poll phase begins.", "before the poll phase");
  }

  @Test
  void aTimerIsLate() {
    LoopBreakpoint breakpoint = add(BreakpointKind.TIMER_LATE, null, null, 10L);
    timer(
        1,
        () -> {
          runtime.observer.timerFired(4, 10);
          callback(4, logs("in time"));
          runtime.observer.timerFired(5, 11);
          callback(5, logs("late"));
        });
    run();
    expectHit(
        breakpoint,
        5,
        "Timer 5 is called 11 ms after it was due.",
        "before callback 5 in the timers phase");
    assertThat(log).containsExactly("in time", "[before callback 5 in the timers phase]", "late");
  }

  @Test
  void writeReturnsFalse() {
    LoopBreakpoint breakpoint = add(BreakpointKind.WRITE_FALSE, null, null, null);
    assertThat(breakpoint.interests()).containsExactly(Interest.STREAMS);
    timer(
        1,
        () ->
            callback(
                7,
                () -> {
                  runtime.observer.stream(20, StreamOperation.WRITE, 5, 5, 16, null);
                  runtime.observer.stream(20, StreamOperation.WRITE_FALSE, 11, 16, 16, null);
                  log.add("written");
                }));
    run();
    expectHit(
        breakpoint,
        20,
        "write() returns false: the stream holds 16 with a high water mark of 16.",
        "inside callback 7 in the timers phase");
    assertThat(log).endsWith("written");
  }

  @Test
  void aQueueOfTheLoopGrowsLong() {
    LoopBreakpoint breakpoint = add(BreakpointKind.QUEUE_LONGER, null, QueueKind.PENDING, 2L);
    for (int i = 0; i < 5; i++) {
      runtime.loop.enqueuePending(() -> {});
    }
    expectHit(breakpoint, 0, "3 callbacks wait in the pending queue.", "inside a callback");
    run();
    for (int i = 0; i < 3; i++) {
      runtime.loop.enqueuePending(() -> {});
    }
    assertThat(breakpoint.hits()).as("again when it outgrows the limit again").isEqualTo(2);
  }

  @Test
  void manyHandlesClose() {
    LoopBreakpoint breakpoint = add(BreakpointKind.QUEUE_LONGER, null, QueueKind.CLOSING, 1L);
    timer(1, () -> {}).close(null);
    timer(1, () -> {}).close(null);
    run();
    expectHit(breakpoint, 0, "2 callbacks wait in the closing queue.", "before the timers phase");
  }

  @Test
  void manyTasksWerePosted() {
    LoopBreakpoint breakpoint = add(BreakpointKind.QUEUE_LONGER, null, QueueKind.POSTED, 1L);
    timer(1, () -> {});
    runtime.loop.post(logs("a"));
    runtime.loop.post(logs("b"));
    run();
    expectHit(breakpoint, 0, "2 callbacks wait in the posted queue.", "before the check phase");
  }

  @Test
  void aDrainOfTicksIsLong() {
    LoopBreakpoint breakpoint = add(BreakpointKind.DRAIN_LONGER, null, QueueKind.TICK, 2L);
    timer(1, () -> callback(1, logs("one"), 2, 3));
    timer(2, () -> callback(4, logs("four"), 5, 6, 7, 8));
    run();
    expectHit(
        breakpoint,
        7,
        "More than 2 ticks run in one drain.",
        "before callback 7 of the tick queue in the timers phase");
  }

  @Test
  void aDrainOfMicrotasksIsLong() {
    LoopBreakpoint breakpoint = add(BreakpointKind.DRAIN_LONGER, null, QueueKind.MICROTASK, 1L);
    assertThat(breakpoint.interests()).containsExactly(Interest.PROMISES);
    timer(1, () -> drain(QueueKind.MICROTASK, 2, 3));
    run();
    expectHit(
        breakpoint,
        3,
        "More than 1 microtasks run in one drain.",
        "before callback 3 of the microtask queue in the timers phase");
  }

  @Test
  void aRejectionIsUnhandled() {
    LoopBreakpoint breakpoint = add(BreakpointKind.UNHANDLED_REJECTION, null, null, null);
    timer(
        1,
        () -> {
          runtime.observer.rejection(8, RejectionKind.HANDLED_LATE, "no");
          runtime.observer.rejection(9, RejectionKind.UNHANDLED, "Error: oops");
          log.add("reported");
        });
    run();
    expectHit(
        breakpoint,
        9,
        "A promise was rejected and nothing handles it: Error: oops",
        "inside a callback in the timers phase");
    assertThat(log).containsExactly("[inside a callback in the timers phase]", "reported");
  }

  @Test
  void aCallbackBlocksTheLoop() {
    LoopBreakpoint breakpoint = add(BreakpointKind.BLOCKED, null, null, 20L);
    timer(1, () -> callback(3, () -> spinUntilHit(breakpoint)));
    timer(2, () -> callback(4, logs("next")));
    run();
    assertThat(breakpoint.hits()).isEqualTo(1);
    assertThat(pauses.getFirst().id()).isEqualTo(3);
    assertThat(pauses.getFirst().sentence()).matches("Callback 3 has run for \\d+ ms\\.");
  }

  /** The watching thread itself pauses here, after the hit. */
  private void spinUntilHit(LoopBreakpoint breakpoint) {
    while (pauses.isEmpty()) {
      Thread.onSpinWait();
    }
    // Another callback may take long, too, where the machine does not let it run.
    breakpoint.setEnabled(false);
  }

  @Test
  void timeAtTheGateIsNotTimeOfTheCallback() {
    gate.setSpeed(120);
    // More than once, as the machine may not let the callback run for so long.
    long hits = 1;
    for (int i = 0; i < 20 && hits > 0; i++) {
      LoopBreakpoint breakpoint = add(BreakpointKind.BLOCKED, null, null, 40L);
      timer(1, () -> callback(3, logs("quick")));
      run();
      hits = breakpoint.hits();
      gate.removeBreakpoint(breakpoint.id());
    }
    assertThat(hits).isZero();
  }

  @Test
  void aDisabledBreakpointIsNotHit() {
    LoopBreakpoint breakpoint = add(BreakpointKind.PHASE_ENTERED, Phase.TIMERS, null, null);
    breakpoint.setEnabled(false);
    timer(1, logs("timer"));
    run();
    assertThat(breakpoint.hits()).isZero();
    breakpoint.setEnabled(true);
    timer(1, logs("again"));
    run();
    assertThat(log)
        .containsExactly(
            "timer", "[before the timers phase]", "[before the timers phase]", "again");
  }

  @Test
  void breakpointsHaveIdsAndCanBeRemoved() {
    int first = gate.addBreakpoint(new RejectionBreakpoint());
    int second = gate.addBreakpoint(new PhaseBreakpoint(Phase.TIMERS));
    assertThat(gate.breakpoints()).extracting(LoopBreakpoint::id).containsExactly(first, second);
    assertThat(gate.removeBreakpoint(second)).isTrue();
    assertThat(gate.removeBreakpoint(second)).isFalse();
    timer(1, logs("timer"));
    run();
    assertThat(log).containsExactly("timer");
  }

  @Test
  void aHitAtAStepStopsOnceOnly() {
    add(BreakpointKind.PHASE_ENTERED, Phase.POLL, null, null);
    timer(1, logs("timer"));
    gate.pause();
    for (int i = 0; i < 4; i++) {
      answers.add(() -> gate.step(StepUnit.PHASE));
    }
    run();
    assertThat(log.stream().filter("[before the poll phase]"::equals)).hasSize(1);
  }

  @Test
  void whatCannotBeWatchedIsRefused() {
    assertThatThrownBy(() -> add(BreakpointKind.QUEUE_LONGER, null, null, 1L))
        .hasMessage("the breakpoint needs a queue");
    assertThatThrownBy(() -> add(BreakpointKind.DRAIN_LONGER, null, QueueKind.TIMERS, 1L))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> add(BreakpointKind.TIMER_LATE, null, null, null))
        .hasMessage("the breakpoint needs a limit");
    assertThatThrownBy(() -> add(BreakpointKind.BLOCKED, null, null, 0L))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
