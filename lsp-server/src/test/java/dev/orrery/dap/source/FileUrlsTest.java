package dev.orrery.dap.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileUrlsTest {
  private static final Path FILE = Path.of("/my app/[id] é.+100%.mjs");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///my%20app/[id]%20%C3%A9.+100%25.mjs",
        "file:///my%20app/%5Bid%5D%20%C3%A9.+100%25.mjs?version=1#x"
      })
  void aFileIsFoundByAnyOfItsUrls(String url) {
    assertThat(FileUrls.path(url)).isEqualTo(FILE);
    assertThat(url).matches(FileUrls.pattern(FILE));
  }

  @Test
  void otherFilesAreNot() {
    assertThat(FILE.toString()).matches(FileUrls.pattern(FILE));
    assertThat("file:///my%20app/i%20%C3%A9x+100%25.mjs").doesNotMatch(FileUrls.pattern(FILE));
    assertThat("file:///x" + FILE).doesNotMatch(FileUrls.pattern(FILE));
  }

  @Test
  void otherUrlsAreNoFiles() {
    assertThat(FileUrls.path("")).isNull();
    assertThat(FileUrls.path("node:fs")).isNull();
    assertThat(FileUrls.path("file://elsewhere/a.js")).isNull();
    assertThat(FileUrls.path("file:")).isNull();
  }
}
