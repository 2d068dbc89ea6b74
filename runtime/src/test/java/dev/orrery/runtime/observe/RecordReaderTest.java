package dev.orrery.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.LoopRecord.Dropped;
import dev.orrery.protocol.record.LoopRecord.ProgramStart;
import dev.orrery.protocol.record.LoopRecord.TimerFired;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Readers of the ring buffer: in time, too late, and while it is written. */
class RecordReaderTest {
  private static final int CAPACITY = 16;

  private final FakeRuntime runtime = new FakeRuntime();
  private final Recorder recorder =
      new Recorder(runtime, runtime.clock, RecordingOptions.DEFAULT.withCapacity(CAPACITY));
  private final RecordReader reader = new RecordReader(recorder, 0);

  private void write(int from, int to) {
    for (int i = from; i < to; i++) {
      recorder.ring().timerFired(i, i, i);
    }
  }

  private static List<LoopRecord> all(RecordReader reader) {
    List<LoopRecord> records = new ArrayList<>();
    reader.read(records::add, Integer.MAX_VALUE);
    return records;
  }

  @Test
  void readsWhatIsWrittenOnceAndInOrder() {
    write(0, 3);
    List<LoopRecord> first = new ArrayList<>();
    assertThat(reader.read(first::add, 1)).isEqualTo(1);
    assertThat(first).containsExactly(new TimerFired(0, 0, 0));
    write(3, 4);
    assertThat(all(reader))
        .containsExactly(new TimerFired(1, 1, 1), new TimerFired(2, 2, 2), new TimerFired(3, 3, 3));
    assertThat(all(reader)).isEmpty();
    assertThat(reader.dropped()).isZero();
  }

  @Test
  void aLateReaderIsToldHowManyItMissed() {
    write(0, 100);
    List<LoopRecord> records = all(reader);
    assertThat(records.getFirst()).isInstanceOf(Dropped.class);
    long missed = ((Dropped) records.getFirst()).count();
    assertThat(missed).isEqualTo(reader.dropped()).isGreaterThan(100 - CAPACITY);
    assertThat(records.subList(1, records.size()))
        .hasSize((int) (100 - missed))
        .first()
        .isEqualTo(new TimerFired(missed, missed, missed));
    assertThat(records.getLast()).isEqualTo(new TimerFired(99, 99, 99));
  }

  @Test
  void readersDoNotDisturbEachOther() {
    write(0, 2);
    RecordReader other = new RecordReader(recorder, 0);
    assertThat(all(reader)).hasSize(2);
    write(2, 4);
    assertThat(all(other)).hasSize(4);
    assertThat(all(reader)).hasSize(2);
  }

  @Test
  void theOldestRecordThatIsLeftCanBeReadFrom() {
    recorder.begin();
    write(0, 100);
    long oldest = recorder.ring().oldest();
    RecordReader history = new RecordReader(recorder, oldest);
    history.missed(oldest);
    List<LoopRecord> records = all(history);
    assertThat(records.removeFirst()).isInstanceOf(ProgramStart.class);
    assertThat(records.removeFirst())
        .isEqualTo(new Dropped(100 - CAPACITY + 1, 100 - CAPACITY + 2));
    assertThat(records)
        .hasSize(CAPACITY - 1)
        .first()
        .isEqualTo(new TimerFired(100 - CAPACITY + 1, 100 - CAPACITY + 1, 100 - CAPACITY + 1));
  }

  @Test
  void aReaderSeesWholeRecordsOnlyWhileTheyAreOverwritten() throws InterruptedException {
    int count = 300_000;
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread writer = new Thread(() -> write(0, count));
    long[] read = new long[2];
    Thread consumer =
        new Thread(
            () -> {
              while (read[0] + reader.dropped() < count) {
                reader.read(
                    r -> {
                      if (r instanceof TimerFired fired) {
                        assertThat(fired.time()).isEqualTo(fired.id()).isEqualTo(fired.lateMs());
                        assertThat(fired.id()).isGreaterThanOrEqualTo(read[1]);
                        read[1] = fired.id();
                        read[0]++;
                      }
                    },
                    CAPACITY);
              }
            });
    consumer.setUncaughtExceptionHandler((_, t) -> failure.set(t));
    consumer.start();
    writer.start();
    writer.join();
    consumer.join();
    assertThat(failure.get()).isNull();
    assertThat(read[0] + reader.dropped()).isEqualTo(count);
  }
}
