package dev.orrery.intellij.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserFinderTest {
  @TempDir Path folder;

  @Test
  void takesTheOneOnThePath() throws IOException {
    Path edge = executable("one/microsoft-edge");
    assertThat(finder().find()).isEqualTo(edge);
    Path chrome = executable("two/google-chrome");
    assertThat(finder().find()).isEqualTo(chrome);
  }

  @Test
  void takesTheApplicationOfAMac() throws IOException {
    Path chrome = executable("apps/Google Chrome.app/Contents/MacOS/Google Chrome");
    assertThat(finder().find()).isEqualTo(chrome);
  }

  @Test
  void findsNone() throws IOException {
    Files.createDirectories(folder.resolve("one/chromium"));
    assertThat(finder().find()).isNull();
    assertThat(new BrowserFinder(Map.of(), List.of()).find()).isNull();
  }

  private BrowserFinder finder() {
    String path = folder.resolve("one") + ":" + folder.resolve("two");
    return new BrowserFinder(Map.of("PATH", path), List.of(folder.resolve("apps")));
  }

  private Path executable(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
