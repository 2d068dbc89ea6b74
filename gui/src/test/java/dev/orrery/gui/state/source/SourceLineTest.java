package dev.orrery.gui.state.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.protocol.record.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLineTest {
  @TempDir Path folder;

  @Test
  void programsGoByRealPaths() throws Exception {
    Path file = Files.createFile(folder.toRealPath().resolve("a: b.js"));
    Files.createSymbolicLink(folder.resolve("link.js"), file);
    Site place = new Site("", file.toString(), 12, 0);
    assertThat(SourceLine.parse("a: b.js:12", folder)).isEqualTo(place);
    assertThat(SourceLine.parse(file + ":12", Path.of(""))).isEqualTo(place);
    assertThat(SourceLine.parse("./link.js:12", folder)).isEqualTo(place);
  }

  @Test
  void filesOfOtherMachinesAndUrlsStayAsTheyAre() {
    assertThat(SourceLine.parse("/not/here.js:1", folder).file()).isEqualTo("/not/here.js");
    assertThat(SourceLine.parse("file:///a%20b.mjs:3", folder).file())
        .isEqualTo("file:///a%20b.mjs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.js", ":3", "a.js:", "a.js:0", "a.js:x"})
  void saysWhatIsWantedInASentence(String text) {
    assertThatThrownBy(() -> SourceLine.parse(text, folder))
        .hasMessage("Give a file and a line of it, such as --source=app.js:12.");
  }
}
