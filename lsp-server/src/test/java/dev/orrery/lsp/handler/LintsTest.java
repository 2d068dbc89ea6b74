package dev.orrery.lsp.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.lsp.client.TestClient;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.junit.jupiter.api.Test;

class LintsTest {
  private static final String URI = "file:///a.js";
  private static final String CODE =
      """
      const fs = require('fs/promises');
      async function f() {
        fs.unlink('a');
        setTimeout(f, 1e12);
      }
      """;

  @Test
  void areSentWithTheVersion() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, CODE);
      PublishDiagnosticsParams sent = next(client, 1);
      assertThat(codes(sent.getDiagnostics())).containsExactly("floating-promise", "timer-delay");
      Diagnostic first = sent.getDiagnostics().getFirst();
      assertThat(first.getRange()).isEqualTo(new Range(new Position(2, 5), new Position(2, 11)));
      assertThat(first.getSource()).isEqualTo("orrery");
      assertThat(first.getSeverity()).isEqualTo(DiagnosticSeverity.Warning);
      assertThat(first.getMessage().getLeft()).startsWith("Nobody waits for this promise");
      client.change(URI, 2, 2, 2, 2, 2, "await ");
      assertThat(codes(next(client, 2).getDiagnostics())).containsExactly("timer-delay");
    }
  }

  @Test
  void canBeConfigured() throws Exception {
    try (TestClient client = new TestClient()) {
      client.settings("{'orrery': {'lints': {'floating-promise': 'error', 'timer-delay': 'off'}}}");
      client.initialize(new InitializeParams());
      client.nextRefresh();
      client.open(URI, CODE);
      List<Diagnostic> sent = next(client, 1).getDiagnostics();
      assertThat(codes(sent)).containsExactly("floating-promise");
      assertThat(sent.getFirst().getSeverity()).isEqualTo(DiagnosticSeverity.Error);
    }
  }

  @Test
  void commentsTurnThemOff() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(
          URI,
          """
          // orrery-disable-next-line timer-delay -- it is meant so
          setTimeout(f, 1e12);
          setTimeout(f, 1e12); // orrery-disable-line
          // orrery-disable-next-line floating-promise
          setTimeout(f, 1e12);
          """);
      List<Diagnostic> sent = next(client, 1).getDiagnostics();
      assertThat(sent).hasSize(1);
      assertThat(sent.getFirst().getRange().getStart().getLine()).isEqualTo(4);
      client.open("file:///b.js", "setTimeout(f, 1e12);\n/* orrery-disable timer-delay */");
      PublishDiagnosticsParams other = next(client, 1);
      while (!other.getUri().equals("file:///b.js")) {
        other = next(client, 1);
      }
      assertThat(other.getDiagnostics()).isEmpty();
    }
  }

  @Test
  void haveFixes() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, CODE);
      List<CodeAction> actions = actions(client, URI, 2, 6);
      assertThat(actions.stream().map(CodeAction::getTitle))
          .containsExactly(
              "Await the promise",
              "Handle its rejection",
              "Say that nobody waits for it",
              "Turn floating-promise off for this line");
      CodeAction first = actions.getFirst();
      assertThat(first.getIsPreferred()).isTrue();
      assertThat(codes(first.getDiagnostics())).containsExactly("floating-promise");
      assertThat(edits(first)).containsExactly(insert(2, 2, "await "));
      assertThat(edits(actions.getLast()))
          .containsExactly(insert(2, 0, "  // orrery-disable-next-line floating-promise\n"));
      assertThat(actions(client, URI, 0, 0)).isEmpty();
    }
  }

  /** Also where a file was being looked at when it was closed. */
  @Test
  void goWithTheDocument() throws Exception {
    String many = "setTimeout(f, 1e12);\n".repeat(3000);
    try (TestClient client = TestClient.ready()) {
      for (int i = 0; i < 5; i++) {
        client.open(URI, many);
        // Facts are there now, and the lints come next.
        client.hints(URI);
        client.close(URI);
        client.open("file:///after.js", "setTimeout(f, 1e12);");
        PublishDiagnosticsParams last = null;
        PublishDiagnosticsParams next = client.nextDiagnostics();
        while (!next.getUri().equals("file:///after.js")) {
          last = next;
          next = client.nextDiagnostics();
        }
        assertThat(last).isNotNull();
        // Not the list itself, of which a failure would print all.
        assertThat(last.getDiagnostics().size()).isZero();
        client.close("file:///after.js");
        assertThat(client.nextDiagnostics().getDiagnostics()).isEmpty();
      }
    }
  }

  @Test
  void goWhenTheTextIsTooLong() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, CODE);
      assertThat(next(client, 1).getDiagnostics()).isNotEmpty();
      client.change(URI, 2, 0, 0, 0, 0, "// " + "x".repeat(1 << 20) + "\n");
      assertThat(next(client, 2).getDiagnostics()).isEmpty();
    }
  }

  @Test
  void fixesEndLinesAsTheFileDoes() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, CODE.replace("\n", "\r\n"));
      assertThat(edits(actions(client, URI, 2, 6).getLast()))
          .containsExactly(insert(2, 0, "  // orrery-disable-next-line floating-promise\r\n"));
    }
  }

  @Test
  void commentsGrow() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, "// orrery-disable-next-line zalgo\nsetTimeout(f, 1e12);\n");
      assertThat(edits(actions(client, URI, 1, 15).getLast()))
          .containsExactly(insert(0, 33, ", timer-delay"));
    }
  }

  @Test
  void areThereForTheAsking() throws Exception {
    try (TestClient client = new TestClient()) {
      InitializeParams params = new InitializeParams();
      WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
      workspace.setDiagnostics(new DiagnosticWorkspaceCapabilities(true));
      TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
      text.setDiagnostic(new DiagnosticCapabilities());
      params.setCapabilities(new ClientCapabilities(workspace, text, null, null));
      var result = client.initialize(params);
      assertThat(result.getCapabilities().getDiagnosticProvider().isInterFileDependencies())
          .isFalse();
      client.open(URI, CODE);
      var report =
          TestClient.get(
              client
                  .server()
                  .getTextDocumentService()
                  .diagnostic(new DocumentDiagnosticParams(new TextDocumentIdentifier(URI))));
      assertThat(codes(report.getRelatedFullDocumentDiagnosticReport().getItems()))
          .containsExactly("floating-promise", "timer-delay");
    }
  }

  private static PublishDiagnosticsParams next(TestClient client, int version)
      throws InterruptedException {
    PublishDiagnosticsParams sent = client.nextDiagnostics();
    while (sent != null && (sent.getVersion() == null || sent.getVersion() != version)) {
      sent = client.nextDiagnostics();
    }
    assertThat(sent).as("diagnostics of version " + version).isNotNull();
    return sent;
  }

  private static List<CodeAction> actions(TestClient client, String uri, int line, int column) {
    Range at = new Range(new Position(line, column), new Position(line, column));
    return TestClient.get(
            client
                .server()
                .getTextDocumentService()
                .codeAction(
                    new CodeActionParams(
                        new TextDocumentIdentifier(uri), at, new CodeActionContext(List.of()))))
        .stream()
        .map(each -> each.getRight())
        .toList();
  }

  private static List<TextEdit> edits(CodeAction action) {
    return action.getEdit().getChanges().get(URI);
  }

  private static TextEdit insert(int line, int column, String text) {
    Position at = new Position(line, column);
    return new TextEdit(new Range(at, at), text);
  }

  private static List<String> codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(each -> each.getCode().getLeft()).toList();
  }
}
