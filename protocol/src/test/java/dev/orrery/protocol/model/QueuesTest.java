package dev.orrery.protocol.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.ResourceKind;
import org.junit.jupiter.api.Test;

class QueuesTest {
  private final Script script = new Script();

  @Test
  void timersStandInOrderOfDueTime() {
    script.main(() -> script.timer(2, 30, 1).timer(3, 10, 2).timer(4, 30, 3));
    assertThat(script.state().queues().timers())
        .extracting(QueueEntry::id)
        .containsExactly(3L, 2L, 4L);
  }

  @Test
  void anEntryKnowsWhoQueuedIt() {
    script.main(() -> script.nextTick(2, 5));
    QueueEntry tick = script.state().queues().ticks().getFirst();
    assertThat(tick.by().kind()).isEqualTo(RunKind.MAIN);
    assertThat(tick.site()).isEqualTo(Script.line(5));
    assertThat(tick.place()).isEqualTo(Place.OUTSIDE);
  }

  @Test
  void whatRunsWaitsNoLonger() {
    script.main(() -> script.immediate(2, 1).immediate(3, 2)).iteration();
    script.enter(Phase.CHECK).before(2);
    LoopState state = script.state();
    assertThat(state.queues().immediates()).extracting(QueueEntry::id).containsExactly(3L);
    assertThat(state.running().kind()).isEqualTo(RunKind.IMMEDIATE);
  }

  @Test
  void whatIsCancelledWaitsNoLongerAndIsRemembered() {
    script.main(() -> script.timer(2, 30, 1).cancel(QueueKind.TIMERS, 2));
    assertThat(script.state().queues().timers()).isEmpty();
    assertThat(script.state().incidents().cancelled()).hasSize(1);
  }

  @Test
  void anIntervalWaitsAgain() {
    script.main(() -> script.timer(2, 1, 1)).pass(5);
    script.phase(
        Phase.TIMERS, () -> script.fire(2, 1, () -> {}).enqueue(QueueKind.TIMERS, 2, 9, 1));
    assertThat(script.state().queues().timers()).extracting(QueueEntry::dueMs).containsExactly(9L);
  }

  @Test
  void anIntervalKeepsThePlaceWhereItWasSet() {
    script.main(() -> script.timer(2, 1, 6)).pass(5);
    script.phase(
        Phase.TIMERS, () -> script.fire(2, 1, () -> {}).enqueue(QueueKind.TIMERS, 2, 9, 0));
    assertThat(script.state().queues().timers().getFirst().site()).isEqualTo(Script.line(6));
  }

  @Test
  void aHandleMadeInATickOfTheRuntimeHasThePlaceOfWhoQueuedThat() {
    script.main(() -> script.nextTick(2, 6)).run(2, () -> script.handle(3, "TCPWRAP", 0, null));
    assertThat(script.state().resource(3).site()).isEqualTo(Script.line(6));
  }

  @Test
  void reactionsQueueUpWhenTheirPromiseIsSettled() {
    script.main(() -> script.promise(2, 1).then(3, 2, 2).then(4, 2, 3));
    assertThat(script.state().queues().microtasks()).isEmpty();
    script.resolve(2);
    assertThat(script.state().queues().microtasks())
        .extracting(QueueEntry::id)
        .containsExactly(3L, 4L);
  }

  @Test
  void aReactionToASettledPromiseQueuesUpAtOnce() {
    script.main(() -> script.promise(2, 1).resolve(2).then(3, 2, 2));
    assertThat(script.state().queues().microtasks()).extracting(QueueEntry::id).containsExactly(3L);
  }

  @Test
  void reactionsToAPromiseTiedToAnotherOneWaitAfterAll() {
    script.main(() -> script.promise(2, 1).then(3, 2, 2).resolve(2));
    script.before(2);
    LoopState state = script.state();
    assertThat(state.running().kind()).isEqualTo(RunKind.ADOPTION);
    assertThat(state.queues().microtasks()).isEmpty();
    assertThat(state.promise(2).status()).isEqualTo(PromiseState.Status.TIED);
    assertThat(state.promise(2).waiting()).extracting(Reaction::id).containsExactly(3L);
  }

  @Test
  void theHandleClosedLastIsCalledFirst() {
    script.main(() -> script.handle(2, "TCPWRAP", 1, null).handle(3, "TCPWRAP", 2, null));
    script.close(2).close(3);
    assertThat(script.state().queues().closing())
        .extracting(QueueEntry::id)
        .containsExactly(3L, 2L);
  }

  @Test
  void aHandleThatWaitsForItsCloseCallbackStillHasOtherOnes() {
    script.main(() -> script.handle(2, "TCPWRAP", 1, null).close(2)).iteration();
    script.enter(Phase.POLL).before(2);
    assertThat(script.state().running().kind()).isEqualTo(RunKind.HANDLE);
    assertThat(script.state().queues().closing()).hasSize(1);
  }

  @Test
  void closingIsEmptyWhenItsPhaseHasPassed() {
    script.main(() -> script.handle(2, "TCPWRAP", 1, null).close(2)).iteration();
    script.phase(Phase.CLOSING, () -> {});
    assertThat(script.state().queues().closing()).isEmpty();
  }

  @Test
  void workWaitsRunsAndIsDone() {
    script.main(() -> script.request(2, "FSREQCALLBACK", 1, "open").work(2));
    assertThat(script.state().pool().queued()).extracting(PoolJob::id).containsExactly(2L);
    script.workStart(2, "pool-1");
    assertThat(script.state().pool().running())
        .extracting(PoolJob::thread)
        .containsExactly("pool-1");
    script.workEnd(2, "pool-1");
    assertThat(script.state().pool().done()).extracting(PoolJob::detail).containsExactly("open");
    script.before(2);
    assertThat(script.state().pool().done()).isEmpty();
  }

  @Test
  void workOfWhichTheThreadTellsTooLateIsOver() {
    script.main(() -> script.request(2, "FSREQCALLBACK", 1, "open").work(2));
    script.before(2).destroy(2);
    assertThat(script.state().pool().queued()).isEmpty();
    script.workStart(2, "pool-1").workEnd(2, "pool-1");
    assertThat(script.state().pool().running()).isEmpty();
    assertThat(script.state().pool().done()).isEmpty();
    assertThat(script.state().pool().jobs()).isEqualTo(1);
  }

  @Test
  void aDestroyedResourceWaitsNowhere() {
    script.main(() -> script.immediate(2, 1).destroy(2));
    assertThat(script.state().queues().immediates()).isEmpty();
    assertThat(script.state().resource(2)).isNull();
  }

  @Test
  void aPartialStateForgetsWhatItsPhaseMustHaveRun() {
    script.main(() -> script.immediate(2, 1)).dropped(9).iteration();
    script.phase(Phase.CHECK, () -> {});
    assertThat(script.state().partial()).isTrue();
    assertThat(script.state().dropped()).isEqualTo(9);
    assertThat(script.state().queues().immediates()).isEmpty();
  }

  @Test
  void aHandleMadeBeforeRecordingBeganIsKnownOnceItIsActive() {
    script.active(99, true);
    assertThat(script.state().handles())
        .singleElement()
        .satisfies(
            handle -> {
              assertThat(handle.type()).isEqualTo(ResourceState.UNKNOWN);
              assertThat(handle.kind()).isEqualTo(ResourceKind.HANDLE);
            });
  }
}
