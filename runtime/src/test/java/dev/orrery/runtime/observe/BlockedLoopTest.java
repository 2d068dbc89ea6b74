package dev.orrery.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.LoopRecord.Blocked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A callback that runs too long is caught in the act. */
class BlockedLoopTest {
  @TempDir Path folder;

  @Test
  void itsStackIsTakenWhileItRuns() throws IOException {
    RecordedProgram program =
        RecordedProgram.run(
            folder,
            RecordingOptions.DEFAULT.withBlockedMs(200),
            """
            function busy(end) {
              while (Date.now() < end);
            }
            setTimeout(function callback() {
              busy(Date.now() + 1500);
            }, 1);
            """);
    List<Blocked> blocked = program.of(Blocked.class);
    assertThat(blocked)
        .anySatisfy(
            record -> {
              assertThat(record.durationNs()).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(200));
              assertThat(record.stack())
                  .extracting(site -> site.function() + ":" + site.line())
                  .containsExactly("busy:2", "callback:5");
            });
  }
}
