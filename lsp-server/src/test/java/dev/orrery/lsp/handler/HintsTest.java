package dev.orrery.lsp.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.lsp.client.TestClient;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;

class HintsTest {
  private static final String URI = "file:///a.js";
  private static final String CODE =
      """
      const fs = require('fs');
      setTimeout(() => {}, 1);
      setImmediate(function () {});
      process.nextTick(later);
      fs.readFile('x', (error, data) => queueMicrotask(() => {}));
      const p = new Promise((resolve) => setTimeout(resolve, 5));
      [1].forEach((x) => x);
      (async () => { await p; })().then(x => x);
      """;

  @Test
  void sayWhereCallbacksRun() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, CODE);
      assertThat(client.hints(URI))
          .containsExactly(
              "1:13 timers",
              "2:24 check",
              "3:22 tick",
              "4:30 poll ← pool",
              "4:51 microtask",
              "5:31 sync",
              "5:53 timers",
              "7:35 microtask");
    }
  }

  @Test
  void followTheText() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, "const s = '😀'; setTimeout(() => {}, 1);\r\nsetImmediate(() => {});");
      assertThat(client.hints(URI)).containsExactly("0:29 timers", "1:15 check");
      // Columns count UTF-16 units: this takes the semicolon and the blank away.
      client.change(URI, 2, 0, 14, 0, 16, "\n");
      assertThat(client.hints(URI)).containsExactly("1:13 timers", "2:15 check");
      client.change(URI, 3, 1, 0, 1, 10, "setImmediate");
      assertThat(client.hints(URI)).containsExactly("1:15 check", "2:15 check");
      client.change(URI, 4, 0, 0, 99, 0, "");
      assertThat(client.hints(URI)).isEmpty();
    }
  }

  @Test
  void areOfTheRangeAskedFor() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, CODE);
      Range lines = new Range(new Position(1, 0), new Position(2, 99));
      var hints =
          client
              .server()
              .getTextDocumentService()
              .inlayHint(new InlayHintParams(new TextDocumentIdentifier(URI), lines));
      assertThat(TestClient.get(hints)).hasSize(2);
    }
  }

  @Test
  void areOfOpenDocumentsInKnownLanguages() throws Exception {
    try (TestClient client = TestClient.ready()) {
      assertThat(client.hints(URI)).isEmpty();
      client.change(URI, 2, 0, 0, 0, 0, CODE);
      assertThat(client.hints(URI)).isEmpty();
      client.open("file:///a.tsx", "setTimeout((): void => { <p/>; }, 1 as number);");
      assertThat(client.hints("file:///a.tsx")).containsExactly("0:13 timers");
      client.open(URI, CODE);
      assertThat(client.hints(URI)).isNotEmpty();
      client.close(URI);
      assertThat(client.hints(URI)).isEmpty();
    }
  }

  @Test
  void obeySettings() throws Exception {
    try (TestClient client = new TestClient()) {
      client.settings("{'inlayHints': {'synchronous': false, 'iteration': true, 'await': true}}");
      client.initialize(new InitializeParams());
      assertThat(client.nextRefresh()).isEqualTo("inlayHints");
      client.open(URI, "new Promise((a) => {}); [].map((x) => x); async () => { await 1; };");
      assertThat(client.hints(URI)).containsExactly("0:34 sync", "0:63 microtask");
      client.settings("{'inlayHints.enabled': false}");
      client
          .server()
          .getWorkspaceService()
          .didChangeConfiguration(new DidChangeConfigurationParams());
      assertThat(client.nextRefresh()).isEqualTo("inlayHints");
      assertThat(client.hints(URI)).isEmpty();
    }
  }

  @Test
  void canBeCancelledAndTheServerGoesOn() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, CODE.repeat(500));
      Range all = new Range(new Position(0, 0), new Position(100000, 0));
      for (int i = 0; i < 20; i++) {
        client.change(URI, i + 2, 0, 0, 0, 0, "// typed\n");
        CompletableFuture<?> hints =
            client
                .server()
                .getTextDocumentService()
                .inlayHint(new InlayHintParams(new TextDocumentIdentifier(URI), all));
        hints.cancel(true);
      }
      assertThat(client.hints(URI)).hasSize(4000);
    }
  }

  @Test
  void leaveHugeDocumentsAlone() throws Exception {
    try (TestClient client = TestClient.ready()) {
      String huge = "setTimeout(() => {}, 1);\n".repeat(600_000);
      client.open(URI, huge);
      assertThat(client.hints(URI)).isEmpty();
      client.change(URI, 2, 0, 0, 599_990, 0, "");
      assertThat(client.hints(URI)).hasSize(10);
      // More than is kept: edits say nothing until the whole text comes again.
      client.open(URI, "x".repeat(21 << 20));
      client.change(URI, 4, 0, 0, 0, 0, "setTimeout(() => {}, 1);");
      assertThat(client.hints(URI)).isEmpty();
    }
  }
}
