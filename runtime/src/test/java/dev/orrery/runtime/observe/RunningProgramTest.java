package dev.orrery.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.LoopRecord.Console;
import dev.orrery.protocol.record.LoopRecord.Enqueue;
import dev.orrery.protocol.record.LoopRecord.Init;
import dev.orrery.protocol.record.LoopRecord.ProgramStart;
import dev.orrery.protocol.record.LoopRecord.StreamOp;
import dev.orrery.runtime.Orrery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Recording that is switched on and off from outside while a program runs. */
class RunningProgramTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(5);
    }
  }

  @Test
  void recordsFromTheMomentItIsAskedForUntilNobodyIsInterested() throws InterruptedException {
    String code =
        """
        const { PassThrough } = require('stream');
        const pass = new PassThrough();
        setInterval(function turn() { pass.write('x'); pass.read(); console.log('y'); }, 5);
        """;
    try (Orrery program = Orrery.builder().eval(code).start()) {
      Observation observation = program.observation().join();
      List<LoopRecord> records = new ArrayList<>();
      for (int round = 0; round < 2; round++) {
        records.clear();
        RecordSubscription subscription = observation.start(RecordingOptions.DEFAULT);
        RecordReader reader = subscription.reader();
        await(
            () -> {
              reader.read(records::add, 1000);
              return records.stream().filter(Console.class::isInstance).count() > 2;
            });
        subscription.close();
        await(
            () -> {
              reader.read(records::add, 1000);
              return reader.isLast();
            });
        assertThat(records.getFirst()).isInstanceOf(ProgramStart.class);
        assertThat(records).hasAtLeastOneElementOfType(StreamOp.class);
        assertThat(observation.isRecording()).isFalse();
      }
      // The interval was there before: it is described, and queued where it waits.
      assertThat(records)
          .filteredOn(r -> r instanceof Init init && init.type().equals("Timeout"))
          .isNotEmpty();
      assertThat(records)
          .anySatisfy(
              r ->
                  assertThat(r)
                      .isInstanceOfSatisfying(
                          Enqueue.class,
                          enqueue -> assertThat(enqueue.callback().function()).isEqualTo("turn")));
    }
  }
}
