package dev.orrery.runtime.observe.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.orrery.runtime.loop.netty.NettyPoller;
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

  /** What the clients write is there for the server to read in one poll. */
  private static final String FOUR_SOCKETS =
      """
      const net = require('net');
      const order = [];
      const clients = [];
      const server = net.createServer((socket) => {
        socket.on('data', (data) => {
          if (order.push(String(data)) < 4) return;
          console.log(order.join(''));
          process.exit();
        });
      });
      server.listen(0, '127.0.0.1', () => {
        for (let i = 0; i < 4; i++) clients.push(net.connect(server.address().port, '127.0.0.1'));
      });
      setTimeout(() => clients.forEach((client, i) => client.write('abcd'[i])), 150);
      """;

  private static String output(String code, long seed) {
    GatedProgram program = GatedProgram.of(code);
    program.builder.perturbSeed(seed);
    String output = program.run(_ -> {}).stdout();
    assertThat(program.stderr()).isEmpty();
    return output;
  }

  private static Set<String> outputs(String code) {
    Set<String> orders = new HashSet<>();
    for (long seed = 1; seed <= 6; seed++) {
      String order = output(code, seed);
      assertThat(output(code, seed)).as("seed %d again", seed).isEqualTo(order);
      orders.add(order);
    }
    return orders;
  }

  @Test
  void poolWorkEndsInTheOrderOfTheSeed() {
    assertThat(outputs(SIX_FILES)).hasSizeGreaterThan(3);
  }

  @Test
  void readySocketsAreReadInTheOrderOfTheSeed() {
    assumeThat(NettyPoller.hasDescriptors()).isTrue();
    assertThat(output(FOUR_SOCKETS, 0)).isEqualTo("abcd\n");
    assertThat(outputs(FOUR_SOCKETS)).hasSizeGreaterThan(2);
  }

  /** Set at run time the seed makes the choices that it makes from the start. */
  @Test
  void theSeedCanBeSetAtTheGate() {
    for (long seed = 1; seed <= 3; seed++) {
      long set = seed;
      GatedProgram program = GatedProgram.of(SIX_FILES);
      String order = program.run(gate -> gate.schedule().setSeed(set)).stdout();
      assertThat(order).as("seed %d", seed).isEqualTo(output(SIX_FILES, seed));
    }
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
