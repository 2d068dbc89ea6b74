package dev.orrery.lsp.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.lsp.client.TestClient;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final String URI = "file:///a.js";
  private static final TextDocumentIdentifier ID = new TextDocumentIdentifier(URI);
  private static final String CODE =
      """
      setTimeout(() => {}, 1);
      const f = async () => { await x; };
      f().then(g);
      """;

  @Test
  void areWhereCodeLeavesOff() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, CODE);
      assertThat(read(full(client).getData()))
          .containsExactly(
              "0:0+10 function [async, timers]",
              "1:24+5 keyword [async, microtask]",
              "2:4+4 method [async, microtask]",
              "2:9+1 function [async, microtask]");
    }
  }

  @Test
  void comeForARange() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, CODE);
      Range line = new Range(new Position(1, 0), new Position(2, 0));
      SemanticTokens tokens =
          TestClient.get(
              client
                  .server()
                  .getTextDocumentService()
                  .semanticTokensRange(new SemanticTokensRangeParams(ID, line)));
      assertThat(read(tokens.getData())).containsExactly("1:24+5 keyword [async, microtask]");
    }
  }

  @Test
  void comeAsDifferences() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.open(URI, CODE);
      SemanticTokens before = full(client);
      client.change(URI, 2, 1, 0, 1, 0, "setImmediate(() => {});\n");
      SemanticTokensDelta delta =
          TestClient.get(
                  client
                      .server()
                      .getTextDocumentService()
                      .semanticTokensFullDelta(
                          new SemanticTokensDeltaParams(ID, before.getResultId())))
              .getRight();
      List<Integer> data = new ArrayList<>(before.getData());
      for (SemanticTokensEdit edit : delta.getEdits()) {
        List<Integer> part = data.subList(edit.getStart(), edit.getStart() + edit.getDeleteCount());
        part.clear();
        part.addAll(edit.getData());
      }
      assertThat(data).isEqualTo(full(client).getData());
      // Of an answer that is not remembered there is no difference.
      var again =
          TestClient.get(
              client
                  .server()
                  .getTextDocumentService()
                  .semanticTokensFullDelta(new SemanticTokensDeltaParams(ID, "long ago")));
      assertThat(again.isLeft()).isTrue();
    }
  }

  private static SemanticTokens full(TestClient client) {
    return TestClient.get(
        client.server().getTextDocumentService().semanticTokensFull(new SemanticTokensParams(ID)));
  }

  private static List<String> read(List<Integer> data) {
    var legend = TokenMaker.legend();
    List<String> tokens = new ArrayList<>();
    int line = 0;
    int column = 0;
    for (int i = 0; i < data.size(); i += 5) {
      column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
      line += data.get(i);
      List<String> modifiers = new ArrayList<>();
      for (int bit = 0; bit < legend.getTokenModifiers().size(); bit++) {
        if ((data.get(i + 4) >> bit & 1) == 1) {
          modifiers.add(legend.getTokenModifiers().get(bit));
        }
      }
      String type = legend.getTokenTypes().get(data.get(i + 3));
      tokens.add(line + ":" + column + "+" + data.get(i + 2) + " " + type + " " + modifiers);
    }
    return tokens;
  }
}
