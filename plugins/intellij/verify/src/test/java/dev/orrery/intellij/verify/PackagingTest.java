package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in the zip, and what is not. */
class PackagingTest {
  private static final int JAVA_21 = 65;

  @Test
  void hasOneFolderWithOurJarsAlone() throws IOException {
    Path unpacked = Artifacts.unpacked();
    assertThat(names(unpacked)).containsExactly("orrery-intellij");
    assertThat(names(unpacked.resolve("orrery-intellij")))
        .containsExactly("lib", "lsp4ij-templates");
    assertThat(Artifacts.jars()).hasSize(3);
  }

  /** What the IDE or LSP4IJ has must not come twice: the classes would not be the same. */
  @Test
  void hasNoClassesOfOthers() throws IOException {
    for (Path jar : Artifacts.jars()) {
      try (Stream<StubFile> classes = StubFile.in(jar)) {
        assertThat(classes.map(StubFile::name)).allMatch(name -> name.startsWith("dev/orrery/"));
      }
    }
  }

  @Test
  void runsOnJava21() throws IOException {
    for (Path jar : Artifacts.jars()) {
      try (Stream<StubFile> classes = StubFile.in(jar)) {
        assertThat(classes.map(each -> ClassFile.of().parse(each.content()).majorVersion()))
            .allMatch(version -> version <= JAVA_21);
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
