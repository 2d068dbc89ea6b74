package dev.orrery.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportsTest {
  @ParameterizedTest
  @CsvSource({
    "run.orrec, run",
    "/home/ada/app.js, home-ada-app",
    "приложение.js, приложение",
    "…, orrery",
  })
  void filesAreNamedAfterWhatWasLookedAt(String title, String name) {
    assertThat(Exports.fileName(title)).isEqualTo(name);
  }
}
