package dev.orrery.protocol.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every source file keeps to, those of all modules: here since this module is built first. */
class SourceTreeTest {
  private static final int MAX_CODE_LINES = 500;
  private static final Path MODULES = Path.of("..");
  private static final List<String> LANGUAGES = List.of("java", "js");
  private static final Pattern COMMENT_OR_BLANK = Pattern.compile("\\s*(//.*|/?\\*.*)?");
  private static final Pattern UNFINISHED =
      // Only in comments: node:test prints the word as the name of a kind of test.
      Pattern.compile("(//|\\*).*\\b(TODO|FIXME|XXX)\\b");

  private static final List<Path> SOURCES = new ArrayList<>();

  @BeforeAll
  static void find() throws IOException {
    for (Path folder : List.of(MODULES, MODULES.resolve("plugins/intellij"))) {
      try (Stream<Path> modules = Files.list(folder)) {
        for (Path module : modules.toList()) {
          for (String language : LANGUAGES) {
            addAll(module.resolve("src/main/" + language));
          }
        }
      }
    }
  }

  private static void addAll(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(Files::isRegularFile).forEach(SOURCES::add);
      }
    }
  }

  @Test
  void findsAllModules() {
    assertThat(SOURCES)
        .anyMatch(file -> file.startsWith(MODULES.resolve("protocol/src/main/java")))
        .anyMatch(file -> file.startsWith(MODULES.resolve("inspector/src/main/java")))
        .anyMatch(file -> file.startsWith(MODULES.resolve("plugins/intellij/core/src/main/java")))
        .anyMatch(file -> file.startsWith(MODULES.resolve("runtime/src/main/js")));
  }

  @Test
  void everyPackageIsDescribed() {
    assertThat(of("java").map(Path::getParent).distinct())
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  @Test
  void everyFileIsShort() {
    assertThat(SOURCES).noneMatch(file -> codeLines(file) > MAX_CODE_LINES);
  }

  @Test
  void nothingIsLeftUnfinished() {
    assertThat(SOURCES).noneMatch(file -> UNFINISHED.matcher(read(file)).find());
  }

  @Test
  void builtinModulesAreStrict() {
    assertThat(of("js")).allMatch(file -> read(file).startsWith("'use strict';\n"));
  }

  private static Stream<Path> of(String language) {
    return SOURCES.stream().filter(file -> file.toString().endsWith("." + language));
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
