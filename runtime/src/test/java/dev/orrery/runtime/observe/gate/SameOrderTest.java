package dev.orrery.runtime.observe.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.runtime.observe.Category;
import dev.orrery.runtime.observe.RecordSubscription;
import dev.orrery.runtime.observe.RecordingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever looks at a program or slows it down leaves its order as Node has it. None of these programs
 * depends on how fast the machine is.
 */
@Timeout(120)
class SameOrderTest {
  private static final Path EXAMPLES = Path.of("..", "examples", "ordering");

  private static GatedProgram program(String name) {
    GatedProgram program = new GatedProgram();
    program.builder.args(EXAMPLES.resolve(name).toAbsolutePath().normalize().toString());
    return program;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ticks-and-microtasks.js",
        "drain-after-every-callback.js",
        "async-functions.js",
        "thenables.js",
        "emitters-are-synchronous.js",
        "immediates-run-in-batches.js",
        "io-then-check-then-timers.js",
        "close-comes-last.js",
        "rejections.js",
        "readable-and-writable-events.js",
        "esm-main-order.mjs"
      })
  void observedSteppedAndWithSeedZero(String name) throws IOException {
    String expected =
        Files.readString(EXAMPLES.resolve(name.substring(0, name.lastIndexOf('.')) + ".expected"));

    GatedProgram free = program(name).run(_ -> {});
    assertThat(free.stdout()).as("free: %s", free.stderr()).isEqualTo(expected);

    GatedProgram observed = program(name);
    AtomicReference<RecordSubscription> recording = new AtomicReference<>();
    observed.builder.beforeStart(
        observation ->
            recording.set(
                observation.start(
                    RecordingOptions.DEFAULT.withCategories(EnumSet.allOf(Category.class)))));
    observed.run(_ -> {});
    assertThat(observed.stdout()).as("observed").isEqualTo(expected);

    for (StepUnit unit : StepUnit.values()) {
      GatedProgram stepped = program(name).stepBy(unit);
      assertThat(stepped.stdout()).as("stepped by %s", unit).isEqualTo(expected);
      assertThat(stepped.pauses).isNotEmpty();
    }

    GatedProgram seedZero = program(name);
    seedZero.builder.perturbSeed(0);
    assertThat(seedZero.run(_ -> {}).stdout()).as("seed 0").isEqualTo(expected);
  }
}
