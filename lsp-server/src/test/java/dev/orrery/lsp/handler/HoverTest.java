package dev.orrery.lsp.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.lsp.client.TestClient;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;

class HoverTest {
  private static final String URI = "file:///a.js";
  private static final String CODE =
      """
      const fs = require('fs');
      setImmediate(() => { const inner = 1; });
      fs.readFile('x', done);
      function done() { helper(); }
      function helper() {}
      thing.then(() => {});
      async () => { await thing; };
      """;

  @Test
  void tellsTheRule() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, CODE);
      // On the name of what takes the callback, and on its head.
      assertThat(at(client, 1, 3))
          .startsWith("**check** · `setImmediate`\n\nRuns in the check phase");
      assertThat(at(client, 1, 14)).startsWith("**check**");
      assertThat(at(client, 2, 5)).startsWith("**poll ← pool** · `fs.readFile`");
      assertThat(at(client, 2, 19)).startsWith("**poll ← pool**");
      assertThat(at(client, 6, 16)).startsWith("**microtask** · `await`");
      assertThat(at(client, 1, 3)).contains("](https://nodejs.org/api/timers.html#setimmediate");
    }
  }

  @Test
  void tellsWhereNamedFunctionsRun() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, CODE);
      assertThat(at(client, 3, 10)).startsWith("Runs in: **poll ← pool**.");
      assertThat(at(client, 4, 10)).startsWith("Runs in: **poll ← pool**.");
    }
  }

  @Test
  void saysWhatItCannotKnow() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, CODE);
      assertThat(at(client, 5, 7)).startsWith("**microtask**").contains("looks like this");
    }
  }

  @Test
  void isSilentElsewhere() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, CODE);
      assertThat(at(client, 1, 28)).isNull();
      assertThat(at(client, 0, 8)).isNull();
      assertThat(at(client, 99, 0)).isNull();
    }
  }

  @Test
  void canBeSwitchedOff() throws Exception {
    try (TestClient client = new TestClient()) {
      client.settings("{'orrery': {'hover': {'enabled': false}}}");
      client.initialize(new InitializeParams());
      client.nextRefresh();
      client.open(URI, CODE);
      assertThat(at(client, 1, 3)).isNull();
    }
  }

  private static String at(TestClient client, int line, int column) {
    Hover hover =
        TestClient.get(
            client
                .server()
                .getTextDocumentService()
                .hover(
                    new HoverParams(new TextDocumentIdentifier(URI), new Position(line, column))));
    return hover == null ? null : hover.getContents().getRight().getValue();
  }
}
