package dev.orrery.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheKeyTest {
  private static final JvmOptions OPTIONS = new JvmOptions(List.of("-Xa"), "a.jar");

  @TempDir Path folder;

  private static JarSet application(Path... jars) {
    return new JarSet(
        List.of(jars), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void changesWithTheContentOfAJarThoughSizeAndTimeStay() throws IOException {
    Path jar = Files.writeString(folder.resolve("a.jar"), "old");
    Path training = training();
    JarSet jars = application(jar);
    FileTime time = Files.getLastModifiedTime(jar);
    String before = CacheKey.of(jars, OPTIONS, training);
    assertThat(CacheKey.of(jars, OPTIONS, training)).isEqualTo(before);

    Files.writeString(jar, "new");
    Files.setLastModifiedTime(jar, time);
    assertThat(CacheKey.of(jars, OPTIONS, training)).isNotEqualTo(before);
  }

  @Test
  void changesWithOptionsAndTrainingPrograms() throws IOException {
    JarSet none = application();
    Path training = training();
    String before = CacheKey.of(none, OPTIONS, training);
    JvmOptions others = new JvmOptions(List.of("-Xb"), "a.jar");
    assertThat(CacheKey.of(none, others, training)).isNotEqualTo(before);

    Files.writeString(training.resolveSibling("more.js"), "more()");
    assertThat(CacheKey.of(none, OPTIONS, training)).isNotEqualTo(before);
  }

  private Path training() throws IOException {
    Path programs = Files.createDirectories(folder.resolve("training"));
    return Files.writeString(programs.resolve("train.js"), "train()");
  }
}
