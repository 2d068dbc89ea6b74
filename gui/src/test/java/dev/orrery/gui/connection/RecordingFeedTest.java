package dev.orrery.gui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.Recorded;
import dev.orrery.protocol.connection.FeedListener;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.record.LoopRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RecordingFeedTest {
  private static final String PROGRAM =
      """
      let n = 0;
      (function again() {
        process.nextTick(() => {});
        if (++n < 4000) setImmediate(again);
      })();
      """;

  @TempDir Path folder;
  private final List<Double> progress = new CopyOnWriteArrayList<>();
  private final AtomicLong records = new AtomicLong();
  private final CompletableFuture<String> end = new CompletableFuture<>();

  private String read(Path file) throws Exception {
    new RecordingFeed(file)
        .start(
            new FeedListener() {
              @Override
              public void records(List<LoopRecord> batch) {
                records.addAndGet(batch.size());
              }

              @Override
              public void progress(double fraction) {
                progress.add(fraction);
              }

              @Override
              public void ended(String why) {
                end.complete(why);
              }
            });
    return end.get(60, TimeUnit.SECONDS);
  }

  @Test
  void saysHowFarItHasCome() throws Exception {
    assertThat(read(Recorded.run(folder, PROGRAM))).isNull();
    assertThat(records.get()).isGreaterThan(16_000);
    assertThat(progress).hasSizeGreaterThan(2).isSorted().endsWith(1.0);
    assertThat(progress.getFirst()).isBetween(0.01, 0.99);
  }

  @Test
  void ofARecordingThatStopsEarlyThereIsWhatThereIs() throws Exception {
    byte[] whole = Files.readAllBytes(Recorded.run(folder, PROGRAM));
    Path cut = folder.resolve("cut.orrec");
    Files.write(cut, Arrays.copyOf(whole, whole.length * 2 / 3));
    assertThat(read(cut)).isEqualTo("The recording stops before its end.");
    assertThat(records.get()).isPositive();
  }
}
