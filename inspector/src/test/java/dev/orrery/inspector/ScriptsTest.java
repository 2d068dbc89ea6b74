package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.runtime.Orrery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each file of src/test/js as a program, which must exit with 0. */
class ScriptsTest {
  private static final Path FOLDER = Path.of("src", "test", "js").toAbsolutePath();

  static Stream<Path> scripts() throws IOException {
    return Files.list(FOLDER).map(FOLDER::relativize).sorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void exitsWithZero(Path script) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int code =
        Orrery.builder()
            .args(FOLDER.resolve(script).toString())
            .stdout(output)
            .stderr(output)
            .run();
    assertThat(code).as("%s", output).isZero();
  }
}
