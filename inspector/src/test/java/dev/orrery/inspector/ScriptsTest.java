package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.runtime.Orrery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each file of src/test/js as a program, which must exit with 0. */
class ScriptsTest {
  private static final String FLAGS = "// Flags: ";
  private static final Path FOLDER = Path.of("src", "test", "js").toAbsolutePath();

  static Stream<Path> scripts() throws IOException {
    return Files.list(FOLDER).map(FOLDER::relativize).sorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void exitsWithZero(Path script) throws IOException {
    Path file = FOLDER.resolve(script);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Orrery.Builder builder = Orrery.builder().args(file.toString()).stdout(output).stderr(output);
    for (String flag : flags(file)) {
      builder = builder.option(flag, true);
    }
    assertThat(builder.run()).as("%s", output).isZero();
  }

  /** Those that the first line asks for. */
  private static List<String> flags(Path file) throws IOException {
    String first = Files.readAllLines(file).getFirst();
    return first.startsWith(FLAGS)
        ? List.of(first.substring(FLAGS.length()).split(" "))
        : List.of();
  }
}
