package dev.orrery.lsp.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.orrery.lsp.Editor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The state of a loop, as a document. */
@Timeout(400)
class LoopStateTest {
  private static final String PROGRAM =
      """
      const server = require('net').createServer(() => {});
      server.listen(0, '127.0.0.1');
      setInterval(() => {}, 50);
      """;

  @TempDir Path folder;

  @Test
  void tellsQueuesAndHandlesAndIsRefreshed() throws Exception {
    Path file = Files.writeString(folder.toRealPath().resolve("state.js"), PROGRAM);
    try (Editor editor = Editor.open(folder)) {
      String uri = editor.open(file, "javascript");
      editor.execute("orrery.run", uri);
      editor.lens(uri, "3: fired .*");
      String document = editor.execute("orrery.showLoopState", uri).get("document").getAsString();
      assertThat(editor.shown().getUri()).isEqualTo(document).startsWith("orrery:/loop/");
      // While its callback runs, a timer does not wait.
      String text = editor.content(document);
      while (!text.contains("Timers (1)")) {
        assertThat(editor.refreshed()).as(text).isNotNull();
        text = editor.content(document);
      }
      assertThat(text).contains(": running", "Handles (1)", "TCP server", "It is alive because");
      String refreshed = editor.refreshed();
      while (!document.equals(refreshed)) {
        assertThat(refreshed).isNotNull();
        refreshed = editor.refreshed();
      }
    }
  }

  @Test
  void clientsWithoutSuchDocumentsHaveItInTheirLog() throws Exception {
    String code = PROGRAM + "setTimeout(() => process.exit(), 300);\n";
    Path file = Files.writeString(folder.toRealPath().resolve("log.js"), code);
    try (Editor editor = Editor.open(folder, new JsonObject(), false)) {
      String uri = editor.open(file, "javascript");
      JsonObject answer = editor.execute("orrery.record", uri);
      editor.logged("What its loop did is in .*");
      Path recording = Path.of(answer.get("recording").getAsString());
      editor.execute("orrery.showLoopState", recording.toUri().toString());
      assertThat(editor.logged(".*orrec: .*")).contains("Iteration ");
      Files.delete(recording);
      Files.delete(recording.getParent());
    }
  }

  /** Clients write the special characters of a URI in ways of their own. */
  @Test
  void recordingsMayHaveAnyName() throws Exception {
    Path broken = Files.writeString(folder.toRealPath().resolve("not (one) #1.orrec"), "nonsense");
    Path file = Files.writeString(folder.toRealPath().resolve("any.js"), PROGRAM);
    try (Editor editor = Editor.open(folder)) {
      editor.open(file, "javascript");
      editor.execute("orrery.openRecording", broken.toString());
      String document =
          editor.execute("orrery.showLoopState", broken.toString()).get("document").getAsString();
      assertThat(URI.create(document).getPath()).isEqualTo("/loop/not (one) #1.orrec.txt");
      String asWritten = document.replace("(", "%28").replace(")", "%29");
      String text = editor.content(asWritten);
      while (!text.contains("not (one) #1.orrec: ended\nnot (one) #1.orrec cannot be read: ")) {
        assertThat(editor.refreshed()).as(text).isNotNull();
        text = editor.content(asWritten);
      }
    }
  }
}
