package dev.orrery.lsp.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.orrery.lsp.Editor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The order of small programs, asked for by an editor. */
@Timeout(400)
class PredictTest {
  @TempDir Path folder;

  /** Such as {@code main} of what is determined and {@code main?} of what is not. */
  private List<String> predict(String name, String code) throws Exception {
    Path file = Files.writeString(folder.resolve(name), code);
    try (Editor editor = Editor.open(folder)) {
      return lines(editor.execute("orrery.predict", editor.open(file, "javascript")));
    }
  }

  private static List<String> lines(JsonObject answer) {
    List<String> lines = new ArrayList<>();
    for (JsonElement each : answer.getAsJsonArray("lines")) {
      JsonObject line = each.getAsJsonObject();
      String doubt = line.get("determined").getAsBoolean() ? "" : "?";
      lines.add(line.get("text").getAsString() + doubt);
    }
    return lines;
  }

  /** Numbers stand at the lines that print, and the reasons in a document. */
  @Test
  void ticksPromisesAndHoursHaveTheirOrder() throws Exception {
    String code =
        """
        setTimeout(() => console.log('an hour'), 3.6e6);
        Promise.resolve().then(() => console.log('promise'));
        process.nextTick(() => console.log('tick'));
        console.log('main');
        """;
    Path file = Files.writeString(folder.resolve("order.js"), code);
    try (Editor editor = Editor.open(folder)) {
      String uri = editor.open(file, "javascript");
      JsonObject answer = editor.execute("orrery.predict", uri);
      assertThat(lines(answer)).containsExactly("main", "tick", "promise", "an hour");
      assertThat(hints(editor, uri)).containsExactly("1: 4th", "2: 3rd", "3: 2nd", "4: 1st");
      String document = answer.get("document").getAsString();
      assertThat(document).startsWith("orrery:/predict/order.js");
      assertThat(editor.shown().getUri()).isEqualTo(document);
      assertThat(editor.content(document))
          .contains("Every run printed in this order.", "The timer was due at ");
      editor.change(uri, "\n" + code);
      assertThat(hints(editor, uri)).isEmpty();
    }
  }

  @Test
  void modulesDrainMicrotasksFirst() throws Exception {
    assertThat(
            predict(
                "order.mjs",
                """
                import process from 'node:process';
                process.nextTick(() => console.log('tick'));
                Promise.resolve().then(() => console.log('promise'));
                """))
        .containsExactly("promise", "tick");
  }

  @Test
  void theRaceOfTimeoutAndImmediateIsNotDecided() throws Exception {
    assertThat(
            predict(
                "race.js",
                """
                setTimeout(() => console.log('timeout'), 0);
                setImmediate(() => console.log('immediate'));
                console.log('main');
                """))
        .startsWith("main")
        .containsExactlyInAnyOrder("main", "timeout?", "immediate?");
  }

  @Test
  void afterInputImmediatesComeFirst() throws Exception {
    assertThat(
            predict(
                "input.js",
                """
                require('fs').stat(__filename, () => {
                  setTimeout(() => console.log('timeout'), 0);
                  setImmediate(() => console.log('immediate'));
                });
                """))
        .containsExactly("immediate", "timeout");
  }

  @Test
  void whatLoadsOtherThingsIsRefused() throws Exception {
    for (String code :
        List.of(
            "require('net');",
            "import './x.mjs';",
            "require('ex' + 'press');",
            "import('http');")) {
      assertThatThrownBy(() -> predict("refused.js", code))
          .cause()
          .hasMessageStartingWith("Line 1 loads ")
          .hasMessageEndingWith(".");
    }
  }

  @Test
  void nothingIsWrittenNorReachedByAnotherWay() throws Exception {
    Path target = folder.resolve("written.txt");
    List<String> lines =
        predict(
            "harm.js",
            """
            const fs = require('fs');
            for (const harm of [
              () => fs.writeFileSync('%s', 'x'),
              () => fs.openSync('%s', 'w'),
              () => process.getBuiltinModule('child_process'),
              () => globalThis['req' + 'uire'] ?? module.require('net'),
              () => fetch('http://127.0.0.1/'),
              () => process.kill(process.ppid),
              () => eval('1'),
            ]) {
              try { harm(); console.log('done', harm); } catch (e) { console.log('refused'); }
            }
            """
                .formatted(target, target));
    assertThat(lines).hasSize(7).containsOnly("refused");
    assertThat(target).doesNotExist();
  }

  @Test
  void endlessProgramsAreStopped() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("endless.js"),
            "setInterval(() => { for (let i = 0; i < 50; i++) console.log('again'); }, 1000);\n");
    try (Editor editor = Editor.open(folder)) {
      JsonObject answer = editor.execute("orrery.predict", editor.open(file, "javascript"));
      assertThat(answer.get("stopped").getAsString()).isEqualTo("It was stopped after 500 lines.");
      assertThat(lines(answer)).hasSizeGreaterThanOrEqualTo(500).containsOnly("again");
    }
  }

  private static List<String> hints(Editor editor, String uri) throws Exception {
    Range all = new Range(new Position(0, 0), new Position(100, 0));
    List<String> found = new ArrayList<>();
    for (InlayHint hint :
        Editor.get(
            editor
                .server()
                .getTextDocumentService()
                .inlayHint(new InlayHintParams(new TextDocumentIdentifier(uri), all)))) {
      String label = hint.getLabel().getLeft();
      if (label.matches("\\d.*")) {
        found.add(hint.getPosition().getLine() + 1 + ": " + label);
      }
    }
    return found;
  }
}
