package dev.orrery.lsp.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.orrery.lsp.Editor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Figures of programs that run, in an editor. */
@Timeout(400)
class LiveFiguresTest {
  private static final String PROGRAM =
      """
      const fs = require('fs');
      setInterval(() => {
        setImmediate(() => {});
        fs.stat(__filename, () => {});
      }, 20);
      """;

  @TempDir Path folder;

  private Path write(String name, String code) throws Exception {
    return Files.writeString(folder.toRealPath().resolve(name), code);
  }

  @Test
  void figuresStandWhereCallbacksAreWritten() throws Exception {
    Path file = write("a.js", PROGRAM);
    try (Editor editor = Editor.open(folder)) {
      String uri = editor.open(file, "javascript");
      editor.execute("orrery.run", uri);
      editor.lens(uri, "2: fired \\S+x · p95 .* · timers.*");
      // Of what was queued before somebody looked, nobody knows how long it has waited.
      editor.lens(uri, "3: fired .* · check · waits .*");
      editor.lens(uri, "4: fired .* · poll.*");
      assertThat(editor.lenses(uri)).contains("1: ▶ Run", "1: Record", "1: Debug");
    }
  }

  @Test
  void lastFiguresStayWhenAProgramIsKilled() throws Exception {
    Path file = write("crash.js", PROGRAM);
    try (Editor editor = Editor.open(folder)) {
      String uri = editor.open(file, "javascript");
      long pid = editor.execute("orrery.run", uri).get("pid").getAsLong();
      editor.lens(uri, "3: fired .*");
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
      assertThat(editor.lens(uri, "3: fired .* · ended")).contains("check");
    }
  }

  @Test
  void anEditMovesFiguresAndMarksThem() throws Exception {
    Path file = write("edit.js", PROGRAM);
    try (Editor editor = Editor.open(folder)) {
      String uri = editor.open(file, "javascript");
      editor.execute("orrery.run", uri);
      editor.lens(uri, "3: fired .*");
      editor.change(uri, "// one\n// two\n" + PROGRAM);
      assertThat(editor.lens(uri, "5: fired .*")).endsWith("before the edit");
      editor.change(uri, "// one\n// two\n" + PROGRAM.replace("  setImmediate(() => {});\n", ""));
      assertThat(editor.lenses(uri)).noneMatch(each -> each.contains("check"));
      assertThat(editor.lens(uri, "5: fired .*")).contains("poll");
    }
  }

  @Test
  void twoProgramsAreToldApart() throws Exception {
    Path one = write("one.js", PROGRAM);
    Path two = write("two.js", "setTimeout(function again() { setTimeout(again, 20); }, 20);\n");
    try (Editor editor = Editor.open(folder)) {
      String first = editor.open(one, "javascript");
      String second = editor.open(two, "javascript");
      editor.execute("orrery.run", first);
      editor.execute("orrery.run", second);
      assertThat(editor.lens(first, "3: fired .*")).contains("check");
      assertThat(editor.lens(second, "1: fired .*")).contains("timers");
      assertThat(editor.lenses(second)).noneMatch(each -> each.contains("check"));
    }
  }

  @Test
  void nothingIsFollowedWhenTheUserSaysSo() throws Exception {
    Path file = write("off.js", "setTimeout(() => process.exit(), 2500);\n");
    JsonObject settings = new JsonObject();
    settings.addProperty("live", "off");
    try (Editor editor = Editor.open(folder, settings, true)) {
      String uri = editor.open(file, "javascript");
      editor.execute("orrery.run", uri);
      editor.logged("off.js has ended.*");
      assertThat(editor.lenses(uri)).noneMatch(each -> each.contains("fired"));
      assertThat(editor.refreshes()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aRecordingHasFiguresToo() throws Exception {
    Path file = write("rec.js", "Promise.resolve().then(() => setTimeout(() => {}, 5));\n");
    try (Editor editor = Editor.open(folder)) {
      String uri = editor.open(file, "javascript");
      JsonObject answer = editor.execute("orrery.record", uri);
      Path recording = Path.of(answer.get("recording").getAsString());
      assertThat(editor.lens(uri, "1: fired .*timers.*recorded")).startsWith("1: fired 1x");
      assertThat(editor.lenses(uri)).anyMatch(each -> each.contains("microtask"));
      Files.delete(recording);
      Files.delete(recording.getParent());
    }
  }

  @Test
  void wrongCommandsAreAnsweredInSentences() throws Exception {
    try (Editor editor = Editor.open(folder)) {
      for (List<Object> call :
          List.of(
              List.<Object>of("orrery.run", folder.resolve("none.js").toUri().toString()),
              List.<Object>of("orrery.openRecording", folder.resolve("none.orrec").toString()),
              List.<Object>of("orrery.openVisualizer"),
              List.<Object>of("orrery.predict"),
              List.<Object>of("orrery.run", "http://elsewhere/x.js"))) {
        assertThat(failure(editor, call)).endsWith(".").doesNotContain("Exception");
      }
    }
  }

  private static String failure(Editor editor, List<Object> call) throws Exception {
    try {
      editor.execute((String) call.getFirst(), call.subList(1, call.size()).toArray());
      return "nothing failed";
    } catch (java.util.concurrent.ExecutionException e) {
      return e.getCause().getMessage();
    }
  }
}
