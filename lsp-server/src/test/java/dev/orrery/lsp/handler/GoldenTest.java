package dev.orrery.lsp.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.lsp.client.Annotated;
import dev.orrery.lsp.client.TestClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hints and lenses of whole programs, as an editor shows them: in the folder {@code golden}. What was
 * shown instead is written to {@code target/golden}, to be looked at and copied.
 */
class GoldenTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources", "dev/orrery/lsp");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint/programs/shop.js",
        "lint/programs/files.js",
        "lint/programs/chat.js",
        "lint/programs/jobs.mjs",
        "lint/programs/tool.ts",
        "analysis/places/queues.js",
        "analysis/places/streams.js",
        "analysis/corpus.txt"
      })
  void programsAreShownAsBefore(String program) throws Exception {
    // The corpus is a module, too, under a name that builds leave alone.
    String name = Path.of(program).getFileName().toString().replaceFirst("txt$", "mjs");
    String text = Files.readString(RESOURCES.resolve(program));
    String uri = "file:///" + name;
    try (TestClient client = TestClient.ready()) {
      client.open(uri, text);
      String shown = Annotated.text(client.server(), uri, text);
      assertThat(shown).isEqualTo(Annotated.golden("handler/golden", name + ".txt", shown));
    }
  }
}
