package dev.orrery.lsp.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.lsp.Editor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.InlineValueContext;
import org.eclipse.lsp4j.InlineValueParams;
import org.eclipse.lsp4j.InlineValueVariableLookup;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls now and later, and variables while a program stands still. */
@Timeout(400)
class CallHierarchyTest {
  private static final String PROGRAM =
      """
      function work(count) {
        const half = count / 2;
        report(half);
        setImmediate(work, half);
      }
      function report(value) {
        console.log(value);
      }
      setTimeout(() => work(8), 5);
      report(0);
      """;

  @TempDir Path folder;

  private String open(Editor editor, String name, String code) throws Exception {
    return editor.open(Files.writeString(folder.toRealPath().resolve(name), code), "javascript");
  }

  private static CallHierarchyItem item(Editor editor, String uri, int line, int column)
      throws Exception {
    return Editor.get(
            editor
                .server()
                .getTextDocumentService()
                .prepareCallHierarchy(
                    new CallHierarchyPrepareParams(
                        new TextDocumentIdentifier(uri), new Position(line - 1, column - 1))))
        .getFirst();
  }

  private static List<String> incoming(Editor editor, CallHierarchyItem item) throws Exception {
    return Editor.get(
            editor
                .server()
                .getTextDocumentService()
                .callHierarchyIncomingCalls(new CallHierarchyIncomingCallsParams(item)))
        .stream()
        .map(call -> text(call.getFrom()))
        .toList();
  }

  private static List<String> outgoing(Editor editor, CallHierarchyItem item) throws Exception {
    return Editor.get(
            editor
                .server()
                .getTextDocumentService()
                .callHierarchyOutgoingCalls(new CallHierarchyOutgoingCallsParams(item)))
        .stream()
        .map(call -> text(call.getTo()))
        .toList();
  }

  private static String text(CallHierarchyItem item) {
    return item.getName() + (item.getDetail() == null ? "" : " " + item.getDetail());
  }

  @Test
  void saysWhoCallsAndWhoSchedules() throws Exception {
    try (Editor editor = Editor.open(folder)) {
      String uri = open(editor, "calls.js", PROGRAM);
      CallHierarchyItem work = item(editor, uri, 1, 11);
      assertThat(work.getName()).isEqualTo("work");
      assertThat(incoming(editor, work))
          .containsExactly("callback of setTimeout", "work schedules: check");
      assertThat(outgoing(editor, work)).containsExactly("report", "work runs: check");
      CallHierarchyItem callback = item(editor, uri, 9, 13);
      assertThat(incoming(editor, callback)).containsExactly("main program schedules: timers");
      assertThat(outgoing(editor, item(editor, uri, 10, 12)))
          .containsExactly("report", "callback of setTimeout runs: timers");
      assertThat(incoming(editor, item(editor, uri, 10, 3)))
          .containsExactly("work", "main program");
    }
  }

  @Test
  void namesAreWithinTheirItems() throws Exception {
    try (Editor editor = Editor.open(folder)) {
      String uri = open(editor, "named.js", "const later = () => {};\nsetImmediate(later);\n");
      CallHierarchyItem later = item(editor, uri, 1, 8);
      assertThat(later.getName()).isEqualTo("later");
      assertThat(later.getSelectionRange())
          .isEqualTo(new Range(new Position(0, 6), new Position(0, 11)));
      assertThat(later.getRange()).isEqualTo(new Range(new Position(0, 6), new Position(0, 22)));
      assertThat(incoming(editor, later)).containsExactly("main program schedules: check");
    }
  }

  @Test
  void aRecordingKnowsWhatAnotherFileHasScheduled() throws Exception {
    Files.writeString(
        folder.toRealPath().resolve("later.js"),
        "exports.later = function later(f) { setTimeout(f, 1); };\n");
    try (Editor editor = Editor.open(folder)) {
      String uri =
          open(
              editor,
              "main.js",
              "const { later } = require('./later');\nlater(function told() {});\n");
      var answer = editor.execute("orrery.record", uri);
      editor.logged("What its loop did is in .*");
      CallHierarchyItem told = item(editor, uri, 2, 17);
      List<String> calls = incoming(editor, told);
      while (calls.stream().noneMatch(each -> each.endsWith("seen 1x: timers"))) {
        assertThat(editor.refreshed()).isNotNull();
        calls = incoming(editor, told);
      }
      assertThat(calls).contains("later seen 1x: timers");
      Path recording = Path.of(answer.get("recording").getAsString());
      Files.delete(recording);
      Files.delete(recording.getParent());
    }
  }

  @Test
  void variablesOfTheFunctionThatRunsAreNamed() throws Exception {
    try (Editor editor = Editor.open(folder)) {
      String uri = open(editor, "values.js", PROGRAM);
      Position third = new Position(2, 2);
      List<?> values =
          Editor.get(
              editor
                  .server()
                  .getTextDocumentService()
                  .inlineValue(
                      new InlineValueParams(
                          new TextDocumentIdentifier(uri),
                          new Range(new Position(0, 0), new Position(20, 0)),
                          new InlineValueContext(1, new Range(third, third)))));
      // The client's own class for these is not what LSP4J makes of them.
      assertThat(values.stream().map(each -> ((Either3<?, ?, ?>) each).get()))
          .extracting(each -> (InlineValueVariableLookup) each)
          .extracting(each -> each.getRange().getStart().getLine() + 1 + each.getVariableName())
          .containsExactly("1count", "2half", "2count", "3half");
    }
  }
}
