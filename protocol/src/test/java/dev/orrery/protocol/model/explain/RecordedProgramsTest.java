package dev.orrery.protocol.model.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.file.RecordingReader;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.record.LoopRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Recordings of the small programs in the folder {@code programs}, and what is to be said of them. To
 * record one again: {@code orrery --record=timers.js.rec timers.js}, in a folder of its own.
 */
class RecordedProgramsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "adopted.js",
        "after-io.js",
        "awaits.js",
        "exit.js",
        "immediates.js",
        "main-first.js",
        "module.mjs",
        "rejected.js",
        "starving.js",
        "stream.js",
        "tick-before-promise.js",
        "timers.js"
      })
  void isExplained(String program) throws IOException {
    assertThat(ExplainReport.of(records(program)).render()).isEqualTo(text(program + ".txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"adopted.js", "after-io.js", "module.mjs", "stream.js", "timers.js"})
  void leavesNothingBehind(String program) throws IOException {
    LoopModel model = new LoopModel();
    records(program).forEach(model::apply);
    LoopState state = model.snapshot();
    assertThat(state.partial()).isFalse();
    assertThat(state.stack()).isEmpty();
    assertThat(state.queues().ticks()).isEmpty();
    assertThat(state.queues().microtasks()).isEmpty();
    assertThat(state.queues().timers()).isEmpty();
    assertThat(state.queues().immediates()).isEmpty();
    assertThat(state.requests()).isEmpty();
    assertThat(state.program().exitCode()).isZero();
  }

  private static List<LoopRecord> records(String program) throws IOException {
    List<LoopRecord> records = new ArrayList<>();
    try (RecordingReader reader = new RecordingReader(open(program + ".rec"))) {
      reader.forEachRemaining(records::add);
    }
    return records;
  }

  private static String text(String name) throws IOException {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream open(String name) {
    return RecordedProgramsTest.class.getResourceAsStream("programs/" + name);
  }
}
