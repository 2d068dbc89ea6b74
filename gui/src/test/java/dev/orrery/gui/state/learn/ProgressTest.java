package dev.orrery.gui.state.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  @TempDir Path folder;

  @Test
  void isKept() throws Exception {
    Path file = folder.resolve("orrery").resolve("learning.json");
    Progress progress = Progress.load(file);
    assertThat(progress.of("a")).isEqualTo(Progress.State.NEW);
    progress.note("a", false);
    progress.note("b", true);
    progress.note("b", false);
    Progress later = Progress.load(file);
    assertThat(later.of("a")).isEqualTo(Progress.State.TRIED);
    assertThat(later.of("b")).isEqualTo(Progress.State.SOLVED);
    assertThat(later.solved()).isEqualTo(1);
  }

  @Test
  void aBrokenFileCountsAsNone() throws Exception {
    Path file = Files.writeString(folder.resolve("broken.json"), "{\"a\": \"WHAT\", nonsense");
    assertThat(Progress.load(file).of("a")).isEqualTo(Progress.State.NEW);
  }
}
