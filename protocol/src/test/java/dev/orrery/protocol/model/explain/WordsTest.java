package dev.orrery.protocol.model.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.Site;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = new Words("/home/ada/my app");

  @Test
  void placesAreRelativeToTheProgramsFolder() {
    assertThat(words.place(new Site("f", "/home/ada/my app/lib/a.js", 1, 2)))
        .isEqualTo("f (lib/a.js:1:2)");
    assertThat(words.place(new Site("", "/elsewhere/a.js", 1, 2))).isEqualTo("/elsewhere/a.js:1:2");
    assertThat(words.place(new Site("", "node:fs", 0, 0))).isEqualTo("node:fs");
  }

  @Test
  void modulesArePlacedAsAllFilesAre() {
    assertThat(words.place(new Site("", "file:///home/ada/my%20app/a.mjs", 1, 2)))
        .isEqualTo("a.mjs:1:2");
    assertThat(words.place(new Site("", "file:///%C3%A9.mjs", 1, 2))).isEqualTo("/é.mjs:1:2");
    assertThat(words.place(new Site("", "file:///a.mjs?twice", 1, 2)))
        .isEqualTo("/a.mjs?twice:1:2");
  }
}
