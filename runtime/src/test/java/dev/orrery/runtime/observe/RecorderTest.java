package dev.orrery.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.LoopRecord.After;
import dev.orrery.protocol.record.LoopRecord.Before;
import dev.orrery.protocol.record.LoopRecord.Blocked;
import dev.orrery.protocol.record.LoopRecord.Destroy;
import dev.orrery.protocol.record.LoopRecord.Drain;
import dev.orrery.protocol.record.LoopRecord.Enqueue;
import dev.orrery.protocol.record.LoopRecord.Gc;
import dev.orrery.protocol.record.LoopRecord.Init;
import dev.orrery.protocol.record.LoopRecord.PollBlock;
import dev.orrery.protocol.record.LoopRecord.PollWake;
import dev.orrery.protocol.record.LoopRecord.ProgramExit;
import dev.orrery.protocol.record.LoopRecord.ProgramStart;
import dev.orrery.protocol.record.LoopRecord.StreamOp;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import dev.orrery.protocol.record.StreamOperation;
import dev.orrery.protocol.record.WakeCause;
import dev.orrery.runtime.loop.RunMode;
import dev.orrery.runtime.loop.Timer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written of what loop and engine report, on a clock that stands still. */
class RecorderTest {
  private static final long MS = 1_000_000;
  private static final Site HERE = new Site("f", "main.js", 3, 1);

  private final FakeRuntime runtime = new FakeRuntime();
  private final Observation observation = new Observation(runtime, runtime.clock);

  private RecordSubscription record(Category... categories) {
    return observation.start(
        RecordingOptions.DEFAULT
            .withCategories(EnumSet.copyOf(List.of(categories)))
            .withBlockedMs(60_000));
  }

  /** All but collections, which happen when they like. */
  private static List<LoopRecord> all(RecordSubscription subscription) {
    List<LoopRecord> records = all(subscription.reader());
    records.removeIf(Gc.class::isInstance);
    return records;
  }

  private static List<LoopRecord> all(RecordReader reader) {
    List<LoopRecord> records = new ArrayList<>();
    reader.read(records::add, Integer.MAX_VALUE);
    return records;
  }

  private static List<LoopRecord> afterStart(RecordSubscription subscription) {
    List<LoopRecord> records = all(subscription);
    assertThat(records.removeFirst()).isInstanceOf(ProgramStart.class);
    return records;
  }

  @Test
  void beginsWithTheProgramAndEndsWithItsExitCode() {
    RecordSubscription subscription = record(Category.LOOP);
    assertThat(subscription.reader().isLast()).isFalse();
    runtime.clock.advance(2);
    runtime.observer.programExit(3);
    List<LoopRecord> records = all(subscription);
    assertThat(records.getFirst())
        .isInstanceOfSatisfying(
            ProgramStart.class,
            start -> {
              assertThat(start.time()).isZero();
              assertThat(start.version()).isEqualTo("v1");
              assertThat(start.cwd()).isEqualTo("/home");
              assertThat(start.argv()).containsExactly("main.js");
            });
    assertThat(records.getLast()).isEqualTo(new ProgramExit(2 * MS, 3));
    assertThat(subscription.reader().isLast()).isTrue();
  }

  @Test
  void pollIsRecordedWithReasonTimeoutAndCause() {
    RecordSubscription subscription = record(Category.LOOP);
    new Timer(runtime.loop).start(7, 0, () -> {});
    runtime.loop.run(RunMode.DEFAULT);
    assertThat(afterStart(subscription))
        .filteredOn(r -> r instanceof PollBlock || r instanceof PollWake)
        .containsExactly(
            new PollBlock(0, 7, PollReason.TIMER), new PollWake(7 * MS, WakeCause.TIMEOUT, 7));
  }

  @Test
  void whatIsMadeKnowsItsPlaceAndTheCallbackItWasMadeIn() {
    RecordSubscription subscription =
        record(Category.RESOURCES, Category.CALLBACKS, Category.SITES);
    runtime.site = HERE;
    RuntimeObserver observer = runtime.observer;
    observer.before(1);
    observer.init(2, "Timeout", 1, ResourceKind.RESOURCE, "5 ms");
    Site definition = new Site("later", "main.js", 3, 12);
    observer.enqueue(QueueKind.TIMERS, 2, 5, definition);
    observer.after(1);
    assertThat(afterStart(subscription))
        .containsExactly(
            new Before(0, 1),
            new Init(0, 2, "Timeout", 1, 1, ResourceKind.RESOURCE, HERE, "5 ms"),
            new Enqueue(0, QueueKind.TIMERS, 2, 5, definition, HERE),
            new After(0, 1));
  }

  private void tick() {
    runtime.site = HERE;
    RuntimeObserver observer = runtime.observer;
    observer.before(1);
    observer.tickQueued(2, 1, HERE);
    observer.drainStart(QueueKind.TICK);
    runtime.clock.advance(1);
    observer.before(2);
    runtime.clock.advance(1);
    observer.ended(2);
    observer.drainEnd(QueueKind.TICK);
    observer.after(1);
  }

  @Test
  void aTickHasTheRecordsThatOthersHave() {
    RecordSubscription subscription =
        record(Category.RESOURCES, Category.CALLBACKS, Category.SITES);
    tick();
    assertThat(afterStart(subscription))
        .containsExactly(
            new Before(0, 1),
            new Init(0, 2, "TickObject", 1, 1, ResourceKind.RESOURCE, HERE, null),
            new Enqueue(0, QueueKind.TICK, 2, 0, HERE, HERE),
            new Before(MS, 2),
            new After(2 * MS, 2),
            new Destroy(2 * MS, 2),
            new Drain(2 * MS, QueueKind.TICK, 1, MS),
            new After(2 * MS, 1));
  }

  @Test
  void aTickIsRecordedAsFarAsItWasAskedFor() {
    RecordSubscription subscription = record(Category.CALLBACKS);
    tick();
    assertThat(afterStart(subscription))
        .contains(new Enqueue(0, QueueKind.TICK, 2, 0, null, null), new After(2 * MS, 2))
        .noneMatch(found -> found instanceof Init || found instanceof Destroy);
  }

  @Test
  void aDrainCountsItsOwnCallbacks() {
    RecordSubscription subscription = record(Category.CALLBACKS);
    RuntimeObserver observer = runtime.observer;
    observer.drainStart(QueueKind.TICK);
    observer.before(2);
    observer.before(9);
    observer.after(9);
    observer.after(2);
    runtime.clock.advance(1);
    observer.before(3);
    observer.after(3);
    observer.drainEnd(QueueKind.TICK);
    observer.drainStart(QueueKind.MICROTASK);
    observer.drainEnd(QueueKind.MICROTASK);
    assertThat(afterStart(subscription))
        .filteredOn(Drain.class::isInstance)
        .containsExactly(new Drain(MS, QueueKind.TICK, 2, MS));
  }

  @Test
  void whatAnExceptionLeftOpenEndsWithTheCallbackAroundIt() {
    RecordSubscription subscription = record(Category.CALLBACKS);
    runtime.observer.before(2);
    runtime.observer.before(3);
    runtime.observer.after(2);
    runtime.observer.after(2);
    assertThat(afterStart(subscription))
        .containsExactly(new Before(0, 2), new Before(0, 3), new After(0, 3), new After(0, 2));
  }

  @Test
  void onlyWhatWasAskedForIsRecorded() {
    RecordSubscription subscription = record(Category.STREAMS);
    runtime.observer.before(2);
    runtime.observer.iterationStart(1);
    assertThat(afterStart(subscription)).isEmpty();
    try (RecordSubscription other = record(Category.CALLBACKS)) {
      runtime.observer.before(3);
      assertThat(afterStart(other)).containsExactly(new Before(0, 3));
    }
    runtime.observer.before(4);
    assertThat(all(subscription)).containsExactly(new Before(0, 3));
  }

  @Test
  void whoComesLaterBeginsWithWhatIsOpen() {
    runtime.open.add(7L);
    RecordSubscription first = record(Category.RESOURCES);
    Init open = new Init(0, 7, "TCPWRAP", 0, 0, ResourceKind.HANDLE, null, null);
    assertThat(afterStart(first)).containsExactly(open);
    runtime.observer.destroy(5);
    RecordSubscription second = record(Category.RESOURCES);
    runtime.observer.destroy(6);
    assertThat(afterStart(second)).containsExactly(open, new Destroy(0, 6));
    assertThat(all(first)).containsExactly(new Destroy(0, 5), new Destroy(0, 6));
  }

  @Test
  void previewsAreBoundedAndCanBeLeftOut() {
    RecordingOptions options =
        RecordingOptions.DEFAULT.withCategories(EnumSet.of(Category.STREAMS));
    RuntimeObserver.Preview preview = limit -> "secret text".substring(0, limit);
    try (RecordSubscription short4 = observation.start(options.withPreviewLength(4))) {
      runtime.observer.stream(9, StreamOperation.WRITE, 11, 11, 16, preview);
      assertThat(((StreamOp) afterStart(short4).getFirst()).preview()).isEqualTo("secr");
    }
    try (RecordSubscription none = observation.start(options.withPreviewLength(0))) {
      runtime.observer.stream(9, StreamOperation.WRITE, 11, 11, 16, preview);
      assertThat(((StreamOp) afterStart(none).getFirst()).preview()).isNull();
    }
  }

  @Test
  void nothingIsObservedWithoutSubscriptions() {
    RecordSubscription one = record(Category.LOOP);
    RecordSubscription two = record(Category.LOOP);
    one.close();
    assertThat(runtime.observer).isNotSameAs(RuntimeObserver.NOOP);
    two.close();
    two.close();
    assertThat(runtime.observer).isSameAs(RuntimeObserver.NOOP);
    assertThat(observation.isRecording()).isFalse();
    assertThat(one.reader().isLast()).isFalse();
    assertThat(all(one)).hasSize(1);
    assertThat(one.reader().isLast()).isTrue();
  }

  @Test
  void otherThreadsRecordsArePutInWithTheirOwnTime() throws InterruptedException {
    Recorder recorder =
        new Recorder(runtime, runtime.clock, RecordingOptions.DEFAULT.withCapacity(64));
    RecordReader reader = new RecordReader(recorder, 0);
    Thread thread = new Thread(() -> recorder.collected("young", 5));
    thread.start();
    thread.join();
    assertThat(all(reader)).isEmpty();
    runtime.clock.advance(4);
    recorder.pollWake(WakeCause.NONE);
    assertThat(all(reader))
        .containsExactly(new Gc(0, "young", 5), new PollWake(4 * MS, WakeCause.NONE, 0));
  }

  @Test
  void aBlockedCallbackIsRecordedOnlyWhileItRuns() {
    Recorder recorder =
        new Recorder(runtime, runtime.clock, RecordingOptions.DEFAULT.withCapacity(64));
    RecordReader reader = new RecordReader(recorder, 0);
    runtime.clock.advance(1);
    recorder.before(2);
    assertThat(all(reader)).hasSize(1);
    long since = recorder.busySince();
    runtime.clock.advance(200);
    recorder.blocked(since, List.of(HERE));
    recorder.pollBlock(0, PollReason.IDLE);
    recorder.blocked(since, List.of(HERE));
    assertThat(all(reader))
        .containsExactly(
            new Blocked(201 * MS, 200 * MS, List.of(HERE)),
            new PollBlock(201 * MS, 0, PollReason.IDLE));
  }
}
