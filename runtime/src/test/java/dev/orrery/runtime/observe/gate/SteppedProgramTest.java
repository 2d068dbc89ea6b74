package dev.orrery.runtime.observe.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.runtime.Orrery;
import dev.orrery.runtime.engine.ExitSignal;
import dev.orrery.runtime.observe.Observation;
import dev.orrery.runtime.observe.RecordReader;
import dev.orrery.runtime.observe.RecordSubscription;
import dev.orrery.runtime.observe.RecordingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs at the gate. */
@Timeout(120)
class SteppedProgramTest {
  /** Node's order; {@code timers} come first because setImmediate is called late by a slow start. */
  private static final String PROGRAM =
      """
      console.log('main');
      setTimeout(() => {
        console.log('timeout');
        process.nextTick(() => console.log('tick of timeout'));
        Promise.resolve().then(() => console.log('microtask of timeout'));
        setImmediate(() => console.log('immediate'));
      }, 1);
      process.nextTick(() => console.log('tick 1'));
      process.nextTick(() => console.log('tick 2'));
      Promise.resolve().then(() => console.log('then 1')).then(() => console.log('then 2'));
      queueMicrotask(() => console.log('microtask'));
      (async () => {
        console.log('async 1');
        await 1;
        console.log('async 2');
      })();
      """;

  private static final String ORDER =
      """
      main
      async 1
      tick 1
      tick 2
      then 1
      microtask
      async 2
      then 2
      timeout
      tick of timeout
      microtask of timeout
      immediate
      """;

  @Test
  void everyCallbackIsAStepAndTheOrderIsNodes() {
    List<String> steps = new ArrayList<>();
    GatedProgram program = GatedProgram.of(PROGRAM);
    program
        .answer(
            (gate, pause) -> {
              steps.add(describe(pause.where()));
              gate.step(StepUnit.CALLBACK);
            })
        .run(LoopGate::pause);
    assertThat(program.stderr()).isEmpty();
    assertThat(program.stdout()).isEqualTo(ORDER);
    assertThat(steps)
        .containsExactly(
            "CALLBACK", // main and the beginning of the async function
            "DRAIN TICK",
            "CALLBACK TICK",
            "DRAIN MICROTASK",
            "CALLBACK MICROTASK",
            "CALLBACK MICROTASK",
            "CALLBACK MICROTASK",
            "CALLBACK TIMERS",
            "DRAIN TICK TIMERS",
            "DRAIN MICROTASK TIMERS",
            "CALLBACK CHECK",
            "CALLBACK"); // beforeExit
  }

  private static String describe(Where where) {
    QueueKind drain = where.drain();
    Phase phase = where.phase();
    return where.next() + (drain == null ? "" : " " + drain) + (phase == null ? "" : " " + phase);
  }

  @Test
  void stepsByPhaseEndInTheSameOrder() {
    GatedProgram program = GatedProgram.of(PROGRAM).stepBy(StepUnit.PHASE);
    assertThat(program.stdout()).isEqualTo(ORDER);
    assertThat(program.pauses).extracting(pause -> pause.where().phase()).contains(Phase.POLL);
  }

  @Test
  void slowMotionWaitsBeforeMicrotasksToo() {
    GatedProgram program = GatedProgram.of(PROGRAM);
    long start = System.nanoTime();
    program.run(gate -> gate.setSpeed(20));
    assertThat(program.stdout()).isEqualTo(ORDER);
    assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(12 * 20));
  }

  @Test
  void slowMotionIsNotABlockedLoop() {
    List<LoopRecord> blocked = blockedInSlowMotion();
    // Again, as the machine may not have let it run for so long.
    for (int i = 0; i < 10 && !blocked.isEmpty(); i++) {
      blocked = blockedInSlowMotion();
    }
    assertThat(blocked).isEmpty();
  }

  private static List<LoopRecord> blockedInSlowMotion() {
    List<RecordSubscription> recording = new ArrayList<>();
    GatedProgram program = GatedProgram.of("setTimeout(() => {}, 1)");
    program.builder.beforeStart(
        observation ->
            recording.add(observation.start(RecordingOptions.DEFAULT.withBlockedMs(60))));
    program.run(gate -> gate.setSpeed(250));
    List<LoopRecord> records = new ArrayList<>();
    recording.getFirst().reader().read(records::add, Integer.MAX_VALUE);
    records.removeIf(
        record ->
            !(record instanceof LoopRecord.Blocked blocked && blocked.durationNs() > 200_000_000));
    return records;
  }

  @Test
  void timersDoNotBecomeDueDuringAPause() {
    String order = timersOfASteppedProgram();
    // Again, as the machine may not have let it run for so long.
    for (int i = 0; i < 5 && !order.equals("sooner\nlater\n"); i++) {
      order = timersOfASteppedProgram();
    }
    assertThat(order).isEqualTo("sooner\nlater\n");
  }

  private static String timersOfASteppedProgram() {
    GatedProgram program =
        GatedProgram.of(
            """
            setTimeout(() => console.log('later'), 800);
            setTimeout(() => setTimeout(() => console.log('sooner'), 20), 1);
            """);
    program
        .answer(
            (gate, _) ->
                CompletableFuture.runAsync(
                    () -> gate.step(StepUnit.CALLBACK),
                    CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS)))
        .run(LoopGate::pause);
    return program.stdout();
  }

  @Test
  void stopEndsAProgramThatStandsStill() throws Exception {
    GatedProgram program = GatedProgram.of("setInterval(() => {}, 1)");
    CompletableFuture<Void> paused = new CompletableFuture<>();
    Orrery running =
        program
            .builder
            .gate(
                gate -> {
                  gate.addListener(
                      new GateListener() {
                        @Override
                        public void paused(Pause pause) {
                          paused.complete(null);
                        }
                      });
                  gate.pause();
                })
            .start();
    paused.get();
    running.stop(3);
    assertThat(running.exitCode().get()).isEqualTo(3);
  }

  @Test
  void processExitInATaskEndsAProgramThatStandsStill() {
    GatedProgram program = GatedProgram.of("console.log('never')");
    program
        .answer(
            (gate, _) ->
                gate.inLoop(
                    () -> {
                      throw new ExitSignal(4);
                    }))
        .run(LoopGate::pause);
    assertThat(program.exitCode).isEqualTo(4);
    assertThat(program.stdout()).isEmpty();
  }

  @Test
  void aRecordingCanBeStartedWhileTheLoopStandsStill() {
    GatedProgram program = GatedProgram.of("setTimeout(() => {}, 1)");
    CompletableFuture<Observation> observation = new CompletableFuture<>();
    List<LoopRecord> records = new ArrayList<>();
    program.builder.beforeStart(observation::complete);
    program
        .answer(
            (gate, _) -> {
              RecordSubscription recording = observation.join().start(RecordingOptions.DEFAULT);
              gate.inLoop(() -> recording.reader().read(records::add, 1000)).join();
              gate.resume();
            })
        .run(LoopGate::pause);
    assertThat(records).hasAtLeastOneElementOfType(LoopRecord.ProgramStart.class);
  }

  @Test
  void aPauseReachesALoopThatWaits() throws Exception {
    CompletableFuture<Pause> paused = new CompletableFuture<>();
    try (Orrery running = Orrery.builder().eval("setInterval(() => {}, 1e6)").start()) {
      LoopGate gate = running.gate().get();
      gate.addListener(
          new GateListener() {
            @Override
            public void paused(Pause pause) {
              paused.complete(pause);
            }
          });
      // The gate is set up by now: the task runs behind it.
      gate.inLoop(() -> null).get();
      Thread.sleep(20);
      gate.pause();
      assertThat(paused.get().where().next()).isNotNull();
    }
  }

  @Test
  void pausesAreRecorded() {
    List<RecordSubscription> recording = new ArrayList<>();
    GatedProgram program = GatedProgram.of("setTimeout(() => {}, 1)");
    program.builder.beforeStart(
        observation -> recording.add(observation.start(RecordingOptions.DEFAULT)));
    program.run(LoopGate::pause);
    List<LoopRecord> records = new ArrayList<>();
    RecordReader reader = recording.getFirst().reader();
    reader.read(records::add, Integer.MAX_VALUE);
    assertThat(records)
        .filteredOn(LoopRecord.Paused.class::isInstance)
        .extracting(record -> ((LoopRecord.Paused) record).reason())
        .containsExactly("Paused on request before callback 1");
    assertThat(records).hasAtLeastOneElementOfType(LoopRecord.Resumed.class);
  }
}
