package dev.orrery.lsp.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.orrery.lsp.Editor;
import dev.orrery.lsp.client.Annotated;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of whole programs, recorded: as golden files, without their times. */
@Timeout(400)
class RecordedLensesTest {
  private static final Path PROGRAMS =
      Path.of("src", "test", "resources", "dev/orrery/lsp/analysis/places");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"queues.js", "pool.js", "files.js"})
  void standWhereCallbacksAreWritten(String name) throws Exception {
    String text = Files.readString(PROGRAMS.resolve(name));
    Path file = Files.writeString(folder.toRealPath().resolve(name), text);
    try (Editor editor = Editor.open(folder)) {
      String uri = editor.open(file, "javascript");
      JsonObject answer = editor.execute("orrery.record", uri);
      editor.logged("What its loop did is in .*");
      Path recording = Path.of(answer.get("recording").getAsString());
      String state =
          editor
              .execute("orrery.showLoopState", recording.toString())
              .get("document")
              .getAsString();
      while (!editor.content(state).contains(": ended")) {
        assertThat(editor.refreshed()).isNotNull();
      }
      String shown =
          Annotated.text(editor.server(), uri, text)
              .replaceAll("<?\\d+(\\.\\d)? m?s\\b", "some ms");
      assertThat(shown).isEqualTo(Annotated.golden("live/golden", name + ".txt", shown));
      Files.delete(recording);
      Files.delete(recording.getParent());
    }
  }
}
