package dev.orrery.runtime.observe.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Seeds that make other choices. */
@Timeout(120)
class PerturbedProgramTest {
  private static final String SIX_FILES =
      """
      const fs = require('fs');
      const order = [];
      for (const name of 'abcdef') {
        fs.stat('.', () => {
          if (order.push(name) === 6) console.log(order.join(''));
        });
      }
      """;

  private static String outputWithSeed(long seed) {
    GatedProgram program = GatedProgram.of(SIX_FILES);
    program.builder.perturbSeed(seed);
    return program.run(_ -> {}).stdout();
  }

  @Test
  void theSameSeedMakesTheSameChoices() {
    Set<String> orders = new HashSet<>();
    for (long seed = 1; seed <= 6; seed++) {
      String order = outputWithSeed(seed);
      assertThat(outputWithSeed(seed)).isEqualTo(order);
      orders.add(order);
    }
    assertThat(orders).hasSizeGreaterThan(3);
  }

  private static GatedProgram race(long seed) {
    GatedProgram program = new GatedProgram();
    program
        .builder
        .args(Path.of("..", "examples", "race.js").toAbsolutePath().normalize().toString())
        .perturbSeed(seed);
    return program.run(_ -> {});
  }

  @Test
  void aSeedFindsTheRaceAndFindsItAgain() {
    assertThat(race(0).exitCode).isZero();
    List<Long> found = new ArrayList<>();
    for (long seed = 1; seed <= 10; seed++) {
      if (race(seed).exitCode != 0) {
        found.add(seed);
      }
    }
    assertThat(found).isNotEmpty();
    for (long seed : found) {
      GatedProgram again = race(seed);
      assertThat(again.exitCode).isEqualTo(1);
      assertThat(again.stderr()).contains("TypeError: Cannot read ").contains("race.js:32");
    }
  }

  @Test
  void whatNodePromisesIsKept() {
    for (long seed = 1; seed <= 3; seed++) {
      GatedProgram program =
          GatedProgram.of(
              """
              const fs = require('fs');
              fs.stat('.', () => {
                setTimeout(() => console.log('timeout'), 0);
                setImmediate(() => console.log('immediate'));
                process.nextTick(() => console.log('tick'));
                Promise.resolve().then(() => console.log('microtask'));
              });
              """);
      program.builder.perturbSeed(seed);
      assertThat(program.run(_ -> {}).stdout()).isEqualTo("tick\nmicrotask\nimmediate\ntimeout\n");
    }
  }
}
