package dev.orrery.gui.state.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.EmbeddedRunner;
import dev.orrery.protocol.connection.Snippet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class StabilityTest {
  private static final int RUNS = 5;

  @TempDir static Path folder;

  private static Stability of(String code) throws Exception {
    List<Execution> runs = new ArrayList<>();
    for (int seed = 0; seed < RUNS; seed++) {
      runs.add(Execution.of(new EmbeddedRunner(folder).run(new Snippet(code, false), seed)));
    }
    return Stability.of(runs);
  }

  @Test
  void aTimerAndAnImmediateOfTheMainProgramAreARace() throws Exception {
    Stability stability =
        of(
            """
            setTimeout(() => console.log('timeout'), 0);
            setImmediate(() => console.log('immediate'));
            """);
    assertThat(stability.isDetermined()).isFalse();
    assertThat(stability.doubts().getFirst())
        .startsWith("A timer of at most 1 ms and an immediate");
    assertThat(stability.manual()).isNotNull();
  }

  @Test
  void twoFilesAreARace() throws Exception {
    Stability stability =
        of(
            """
            const fs = require('fs');
            for (let i = 0; i < 4; i++) {
              fs.stat(__filename, () => console.log('file ' + i));
            }
            """);
    assertThat(stability.orders()).hasSizeGreaterThan(1);
    assertThat(stability.doubts().getFirst()).startsWith("5 runs with other schedules printed");
  }

  @Test
  void whatNodePromisesIsDetermined() throws Exception {
    Stability stability =
        of(
            """
            require('fs').stat(__filename, () => {
              setTimeout(() => console.log('timeout'), 0);
              setImmediate(() => console.log('immediate'));
            });
            console.log('main');
            """);
    assertThat(stability.doubts()).isEmpty();
    assertThat(stability.orders()).containsExactly(List.of("main", "immediate", "timeout"));
  }
}
