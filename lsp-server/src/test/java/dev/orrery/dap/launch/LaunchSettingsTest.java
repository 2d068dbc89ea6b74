package dev.orrery.dap.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchSettingsTest {
  private static List<String> command(Map<String, ?> arguments) {
    return LaunchSettings.of(arguments).command("--inspect-wait");
  }

  @Test
  void wordsMayBeOneString() {
    Map<String, String> given =
        Map.of("program", "/a.js", "runtimeExecutable", "orrery", "args", " one  two\t3 ");
    assertThat(command(given))
        .containsExactly("orrery", "--inspect-wait", "/a.js", "one", "two", "3");
  }

  @Test
  void anEmptyStringHasNoWords() {
    Map<String, String> given =
        Map.of("program", "/a.js", "runtimeExecutable", "orrery", "args", "", "runtimeArgs", " ");
    assertThat(command(given)).containsExactly("orrery", "--inspect-wait", "/a.js");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> LaunchSettings.of(Map.of("args", "x")))
        .hasMessage("\"program\" has to name the file to run.");
    assertThatThrownBy(() -> LaunchSettings.of(Map.of("program", "a.js", "timeout", "soon")))
        .hasMessage("\"timeout\" has to be a whole number.");
    assertThatThrownBy(() -> LaunchSettings.of(Map.of("program", "a.js", "env", List.of())))
        .hasMessage("\"env\" has to be an object of strings.");
  }
}
