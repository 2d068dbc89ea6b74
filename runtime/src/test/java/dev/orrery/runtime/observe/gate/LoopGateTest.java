package dev.orrery.runtime.observe.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.protocol.eventloop.PauseReason;
import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoopGateTest extends GateTestBase {
  @Test
  void anOpenGateStopsNothing() {
    timer(1, logs("timer"));
    run();
    assertThat(log).containsExactly("timer");
    assertThat(gate.isPaused()).isFalse();
  }

  @Test
  void aPauseStopsAtTheNextPoint() {
    timer(1, logs("timer"));
    gate.pause();
    run();
    assertThat(log).containsExactly("[before the timers phase]", "timer");
    assertThat(pauses.getFirst().reason()).isEqualTo(PauseReason.PAUSE);
  }

  @Test
  void aPauseWakesPoll() {
    timer(1000, logs("timer"));
    runtime.poller.then(gate::pause);
    run();
    assertThat(log).containsExactly("[before the check phase]", "timer");
  }

  @Test
  void aPauseThatComesBeforePollDoesNotMakeItTurnInVain() {
    timer(5, logs("timer"));
    gate.pause();
    run();
    assertThat(runtime.poller.timeouts).containsExactly(5L);
    assertThat(runtime.poller.wakeups).isZero();
  }

  @Test
  void aPauseCanBeTakenBack() {
    timer(1, logs("timer"));
    gate.pause();
    gate.resume();
    run();
    assertThat(log).containsExactly("timer");
  }

  @Test
  void stepsByPhase() {
    timer(1, logs("timer"));
    stepBy(StepUnit.PHASE);
    gate.pause();
    run();
    assertThat(log)
        .containsExactly(
            "[before the timers phase]",
            "[before the pending phase]",
            "[before the idle phase]",
            "[before the prepare phase]",
            "[before the poll phase]",
            "[before the check phase]",
            "[before the closing phase]",
            "[before the timers phase]",
            "timer");
    assertThat(pauses.getLast().reason()).isEqualTo(PauseReason.STEP);
  }

  @Test
  void stepsByIteration() {
    timer(1, logs("one"));
    timer(2, logs("two"));
    stepBy(StepUnit.ITERATION);
    gate.pause();
    run();
    assertThat(log)
        .containsExactly(
            "[before the timers phase]",
            "[before iteration 1]",
            "one",
            "[before iteration 2]",
            "two");
  }

  @Test
  void stepsByCallbackIncludeTicks() {
    timer(1, () -> callback(5, logs("five"), 6, 7));
    timer(2, () -> callback(8, logs("eight")));
    stepBy(StepUnit.CALLBACK);
    gate.pause();
    run();
    assertThat(log)
        .containsExactly(
            "[before the timers phase]",
            "[before callback 5 in the timers phase]",
            "five",
            "[before callback 6 of the tick queue in the timers phase]",
            "ran 6",
            "[before callback 7 of the tick queue in the timers phase]",
            "ran 7",
            "[before callback 8 in the timers phase]",
            "eight");
  }

  @Test
  void stepsByDrainSkipThoseWithoutCallbacks() {
    timer(1, () -> callback(1, logs("one")));
    timer(2, () -> callback(2, logs("two"), 3, 4));
    timer(3, () -> drain(QueueKind.MICROTASK, 5));
    stepBy(StepUnit.DRAIN);
    gate.pause();
    run();
    assertThat(log)
        .containsExactly(
            "[before the timers phase]",
            "one",
            "two",
            "[before callback 3 of the tick queue in the timers phase]",
            "ran 3",
            "ran 4",
            "[before callback 5 of the microtask queue in the timers phase]",
            "ran 5");
  }

  @Test
  void callbacksInsideOthersAreNoSteps() {
    timer(1, () -> callback(1, () -> callback(2, logs("inner"))));
    timer(2, () -> callback(3, logs("next")));
    stepBy(StepUnit.CALLBACK);
    gate.pause();
    run();
    assertThat(log)
        .containsExactly(
            "[before the timers phase]",
            "[before callback 1 in the timers phase]",
            "inner",
            "[before callback 3 in the timers phase]",
            "next");
  }

  @Test
  void drainsInsideACallbackAreSteps() {
    timer(1, () -> callback(1, () -> drain(QueueKind.MICROTASK, 2)));
    stepBy(StepUnit.CALLBACK);
    gate.pause();
    run();
    assertThat(log).contains("[before callback 2 of the microtask queue in the timers phase]");
  }

  @Test
  void whatAnExceptionLeftOpenDoesNotHideLaterCallbacks() {
    timer(1, () -> runtime.observer.before(1));
    timer(2, () -> callback(2, logs("two")));
    stepBy(StepUnit.CALLBACK);
    gate.pause();
    run();
    assertThat(log).contains("[before callback 2 in the timers phase]");
  }

  @Test
  void aStepNeedsAPause() {
    assertThatThrownBy(() -> gate.step(StepUnit.CALLBACK))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void timeStandsStillDuringAPause() {
    timer(10, logs("timer"));
    answers.add(
        () -> {
          runtime.clock.advance(1000);
          gate.resume();
        });
    gate.pause();
    run();
    assertThat(runtime.loop.now()).isEqualTo(10);
  }

  @Test
  void slowMotionWaitsBeforeEveryCallback() {
    timer(1, () -> callback(1, logs("one"), 2));
    gate.setSpeed(30);
    long start = System.nanoTime();
    run();
    assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(55));
    assertThat(log).containsExactly("one", "ran 2");
    assertThat(runtime.loop.now()).isEqualTo(1);
  }

  @Test
  void fullSpeedEndsAWaitUnderWay() throws Exception {
    timer(1, () -> callback(1, logs("one")));
    gate.setSpeed(1_000_000);
    CompletableFuture<Void> faster =
        CompletableFuture.runAsync(
            () -> gate.setSpeed(0), CompletableFuture.delayedExecutor(30, TimeUnit.MILLISECONDS));
    run();
    faster.get();
    assertThat(log).containsExactly("one");
  }

  @Test
  void aPauseEndsAWaitOfSlowMotion() throws Exception {
    CompletableFuture<Void> pause = new CompletableFuture<>();
    // Asked for when the loop is about to wait: earlier it would stop before the timers.
    timer(
        1,
        () -> {
          pause.completeAsync(
              () -> {
                gate.pause();
                return null;
              },
              CompletableFuture.delayedExecutor(30, TimeUnit.MILLISECONDS));
          callback(1, logs("one"));
        });
    gate.setSpeed(1_000_000);
    answers.add(
        () -> {
          gate.setSpeed(0);
          gate.resume();
        });
    run();
    pause.get();
    assertThat(log).containsExactly("[before callback 1 in the timers phase]", "one");
  }

  @Test
  void tasksOfOtherThreadsRunAtTheGate() throws Exception {
    timer(1, logs("timer"));
    Thread loopThread = Thread.currentThread();
    CompletableFuture<Boolean> asked = new CompletableFuture<>();
    answers.add(
        () ->
            CompletableFuture.supplyAsync(
                    () -> gate.inLoop(() -> Thread.currentThread() == loopThread).join())
                .thenAccept(
                    inLoop -> {
                      asked.complete(inLoop);
                      gate.resume();
                    }));
    gate.pause();
    run();
    assertThat(asked.get()).isTrue();
  }

  @Test
  void tasksRunInThePollPhaseOfARunningLoop() throws Exception {
    CompletableFuture<Integer> result =
        CompletableFuture.supplyAsync(() -> gate.inLoop(() -> log.size())).get();
    timer(5, logs("timer"));
    run();
    assertThat(result.get()).isZero();
    assertThat(runtime.poller.timeouts.getFirst()).isZero();
  }

  @Test
  void failuresGoToWhoAsked() throws Exception {
    CompletableFuture<Object> result =
        CompletableFuture.supplyAsync(
                () ->
                    gate.inLoop(
                        () -> {
                          throw new IllegalArgumentException("bad question");
                        }))
            .get();
    timer(1, logs("timer"));
    run();
    assertThatThrownBy(result::get).hasMessageContaining("bad question");
    assertThat(log).containsExactly("timer");
  }

  @Test
  void whatTasksDoAtTheGateStopsNothing() {
    timer(1, logs("timer"));
    gate.addBreakpoint(new PhaseBreakpoint(Phase.CHECK));
    answers.add(
        () -> {
          callback(1, logs("evaluated"), 2);
          gate.pause();
          gate.resume();
        });
    gate.pause();
    run();
    assertThat(log)
        .containsExactly(
            "[before the timers phase]", "evaluated", "ran 2", "[before the check phase]", "timer");
  }

  @Test
  void aClosedGateIsOpenForGood() throws Exception {
    timer(1, logs("timer"));
    gate.addBreakpoint(new RejectionBreakpoint());
    answers.add(gate::close);
    gate.pause();
    run();
    gate.pause();
    gate.setSpeed(1000);
    timer(1, logs("another"));
    run();
    assertThat(log).containsExactly("[before the timers phase]", "timer", "another");
    assertThat(gate.breakpoints()).isEmpty();
    CompletableFuture<String> late =
        CompletableFuture.supplyAsync(() -> gate.inLoop(() -> "answer")).get();
    assertThatThrownBy(late::get)
        .isInstanceOfAny(CancellationException.class, ExecutionException.class);
  }
}
