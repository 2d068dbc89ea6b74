package dev.orrery.lsp.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenVisualizerCommandTest {
  private static List<String> words(Object... arguments) throws CommandException {
    return OpenVisualizerCommand.words("32711", new CommandArguments(List.of(arguments)));
  }

  @Test
  void theVisualizerIsToldTheLine() throws CommandException {
    Path file = Path.of("/my app/a.js");
    assertThat(words(file.toUri().toString(), 7, 32711))
        .containsExactly("gui", "--source=/my app/a.js:7", "32711");
    assertThat(words(file.toString(), 1)).contains("--source=/my app/a.js:1");
  }

  @Test
  void withoutALineItBeginsAsItDoes() throws CommandException {
    assertThat(words()).containsExactly("gui", "32711");
    assertThat(words("file:///a.js", 0, 32711)).containsExactly("gui", "32711");
  }

  @Test
  void aLineNeedsItsFile() {
    assertThatThrownBy(() -> words("untitled:One", 3)).hasMessageEndingWith(".");
  }
}
