package dev.orrery.runtime.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source file keeps to. */
class SourceTreeTest {
  private static final int MAX_CODE_LINES = 500;
  private static final Path JAVA = Path.of("src", "main", "java");
  private static final Path JAVASCRIPT = Path.of("src", "main", "js");
  private static final Pattern COMMENT_OR_BLANK = Pattern.compile("\\s*(//.*|/?\\*.*)?");
  private static final Pattern UNFINISHED =
      // Only in comments: node:test prints the word as the name of a kind of test.
      Pattern.compile("(//|\\*).*\\b(TODO|FIXME|XXX)\\b");

  @Test
  void everyPackageIsDescribed() throws IOException {
    Map<Path, List<String>> packages =
        sources()
            .filter(file -> file.toString().endsWith(".java"))
            .collect(
                Collectors.groupingBy(
                    Path::getParent,
                    Collectors.mapping(
                        file -> file.getFileName().toString(), Collectors.toList())));
    assertThat(packages)
        .allSatisfy((folder, files) -> assertThat(files).contains("package-info.java"));
  }

  @Test
  void everyFileIsShort() throws IOException {
    assertThat(sources().filter(file -> codeLines(file) > MAX_CODE_LINES)).isEmpty();
  }

  @Test
  void nothingIsLeftUnfinished() throws IOException {
    assertThat(sources().filter(file -> UNFINISHED.matcher(read(file)).find())).isEmpty();
  }

  @Test
  void builtinModulesAreStrict() throws IOException {
    assertThat(
            sources()
                .filter(file -> file.startsWith(JAVASCRIPT))
                .filter(file -> !read(file).startsWith("'use strict';\n")))
        .isEmpty();
  }

  private static Stream<Path> sources() throws IOException {
    return Stream.concat(Files.walk(JAVA), Files.walk(JAVASCRIPT)).filter(Files::isRegularFile);
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
