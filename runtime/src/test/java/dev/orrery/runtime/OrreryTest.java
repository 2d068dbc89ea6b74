package dev.orrery.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Programs embedded in a JVM. */
class OrreryTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Orrery.Builder program(String code) {
    return Orrery.builder().eval(code).stdout(out).stderr(err);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  @Test
  void runsToItsExitCode() {
    int code = program("process.exitCode = 7; setTimeout(() => console.log('late'), 5)").run();
    assertThat(text(err)).isEmpty();
    assertThat(text(out)).isEqualTo("late\n");
    assertThat(code).isEqualTo(7);
  }

  @Test
  void seesTheGivenEnvironmentAndArguments() {
    program("console.log(process.env.GREETING, process.argv.slice(1).join())")
        .env(Map.of("GREETING", "hi"))
        .args("a", "b")
        .run();
    assertThat(text(out)).isEqualTo("hi a,b\n");
  }

  @Test
  void readsTheGivenInput() {
    program("process.stdin.setEncoding('utf8').on('data', (d) => console.log('got ' + d.trim()))")
        .stdin(new ByteArrayInputStream("word\n".getBytes(StandardCharsets.UTF_8)))
        .run();
    assertThat(text(out)).isEqualTo("got word\n");
  }

  @Test
  void uncaughtErrorsEndItWithCodeOne() {
    assertThat(program("throw new TypeError('bad')").run()).isEqualTo(1);
    assertThat(text(err)).contains("TypeError: bad").contains("Node.js v24");
  }

  @Test
  void severalRunAtOnceAndShareNothing() {
    ByteArrayOutputStream otherOut = new ByteArrayOutputStream();
    try (Orrery one = program("globalThis.x = 1; setTimeout(() => console.log(x), 20)").start();
        Orrery two =
            Orrery.builder()
                .eval("setTimeout(() => console.log(typeof x), 20)")
                .stdout(otherOut)
                .start()) {
      assertThat(one.exitCode().join()).isZero();
      assertThat(two.exitCode().join()).isZero();
    }
    assertThat(text(out)).isEqualTo("1\n");
    assertThat(text(otherOut)).isEqualTo("undefined\n");
  }

  @Test
  void stopEndsAProgramThatWouldRunForEver() {
    Orrery orrery = program("setInterval(() => {}, 1000)").start();
    orrery.stop(5);
    assertThat(orrery.exitCode().join()).isEqualTo(5);
  }
}
