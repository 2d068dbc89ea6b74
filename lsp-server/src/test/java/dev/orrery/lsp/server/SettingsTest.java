package dev.orrery.lsp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void eachIsDocumented() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "language-server.md"));
    for (Setting<?> setting : Setting.ALL) {
      assertThat(page)
          .contains(
              "| `%s` | `%s` | %s |"
                  .formatted(setting.name(), setting.defaultValue(), setting.says()));
    }
  }

  @Test
  void areReadFromWhateverFormClientsSend() {
    assertThat(of("{'orrery': {'hover': {'enabled': false}}}").get(Setting.HOVER)).isFalse();
    assertThat(of("{'hover': {'enabled': false}}").get(Setting.HOVER)).isFalse();
    assertThat(of("{'hover.enabled': false}").get(Setting.HOVER)).isFalse();
  }

  @Test
  void areDefaultWhereTheyMakeNoSense() {
    assertThat(of("{'hover': {'enabled': 'no'}}").get(Setting.HOVER)).isTrue();
    assertThat(of("{'hover': 3}").get(Setting.HOVER)).isTrue();
    assertThat(of("[]").get(Setting.HOVER)).isTrue();
    assertThat(of("null").get(Setting.HOVER)).isTrue();
  }

  private static Settings of(String json) {
    return Settings.of(JsonParser.parseString(json));
  }
}
