package dev.orrery.gui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
  @TempDir Path folder;

  @Test
  void theLatestComesFirstAndOnce() throws Exception {
    Path file = folder.resolve("new").resolve("visualizer.json");
    Preferences preferences = Preferences.load(file);
    for (int i = 0; i < 20; i++) {
      preferences.opened("/runs/" + i + ".orrec", i);
    }
    preferences.opened("/runs/15.orrec", 20);
    preferences.setAppearance("dark");
    Preferences again = Preferences.load(file);
    assertThat(again.recent()).isEqualTo(preferences.recent()).hasSize(12);
    assertThat(again.recent().getFirst()).isEqualTo(new Recent("/runs/15.orrec", 20));
    assertThat(again.recent()).extracting(Recent::text).doesNotHaveDuplicates();
    assertThat(again.appearance()).isEqualTo("dark");
    again.forget("/runs/15.orrec");
    assertThat(Preferences.load(file).recent()).hasSize(11);
  }

  @Test
  void aFileThatMakesNoSenseCountsAsEmpty() throws Exception {
    Path file = Files.writeString(folder.resolve("bad.json"), "{\"recent\": [1, 2");
    assertThat(Preferences.load(file).recent()).isEmpty();
    Path odd = Files.writeString(folder.resolve("odd.json"), "{\"recent\": [null, {}]}");
    assertThat(Preferences.load(odd).recent()).isEmpty();
  }

  @Test
  void belongsInTheFolderForConfiguration() {
    assertThat(Preferences.defaultFile(Map.of("XDG_CONFIG_HOME", "/c")))
        .isEqualTo(Path.of("/c/orrery/visualizer.json"));
    assertThat(Preferences.defaultFile(Map.of("XDG_CONFIG_HOME", "relative")))
        .isEqualTo(Preferences.defaultFile(Map.of()))
        .asString()
        .startsWith(System.getProperty("user.home"));
  }
}
