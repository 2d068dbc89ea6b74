package dev.orrery.inspector.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source file keeps to. */
class SourceTreeTest {
  private static final int MAX_CODE_LINES = 500;
  private static final Path JAVA = Path.of("src", "main", "java");
  private static final Pattern COMMENT_OR_BLANK = Pattern.compile("\\s*(//.*|/?\\*.*)?");
  private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

  @Test
  void everyPackageIsDescribed() throws IOException {
    assertThat(sources().stream().map(Path::getParent).distinct())
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  @Test
  void everyFileIsShort() throws IOException {
    assertThat(sources()).noneMatch(file -> codeLines(file) > MAX_CODE_LINES);
  }

  @Test
  void nothingIsLeftUnfinished() throws IOException {
    assertThat(sources()).noneMatch(file -> UNFINISHED.matcher(read(file)).find());
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(JAVA)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static long codeLines(Path file) {
    return read(file).lines().filter(line -> !COMMENT_OR_BLANK.matcher(line).matches()).count();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
