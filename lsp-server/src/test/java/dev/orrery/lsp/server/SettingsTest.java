package dev.orrery.lsp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.orrery.lsp.lint.Rules;
import dev.orrery.lsp.lint.Severity;
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

  @Test
  void areOffWhereTheyAreFalse() {
    Settings settings =
        of("{'typescript': false, 'live': true, 'lints': {'zalgo': false, 'timer-delay': true}}");
    assertThat(settings.get(Setting.TYPESCRIPT)).isEqualTo("off");
    assertThat(settings.get(Setting.LIVE)).isEqualTo("auto");
    assertThat(settings.severity(Rules.of("zalgo"))).isEqualTo(Severity.OFF);
    assertThat(settings.severity(Rules.of("timer-delay"))).isEqualTo(Severity.WARNING);
  }

  private static Settings of(String json) {
    return Settings.of(JsonParser.parseString(json));
  }
}
