package dev.orrery.lsp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.lsp.client.TestClient;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;

class LifecycleTest {
  private static final HoverParams HOVER =
      new HoverParams(new TextDocumentIdentifier("file:///a.js"), new Position(0, 0));

  @Test
  void saysWhatItCan() throws Exception {
    try (TestClient client = new TestClient()) {
      InitializeResult result = client.initialize(new InitializeParams());
      assertThat(result.getServerInfo().getName()).isEqualTo("orrery");
      assertThat(result.getCapabilities().getInlayHintProvider()).isNotNull();
      assertThat(result.getCapabilities().getHoverProvider().getLeft()).isTrue();
      assertThat(result.getCapabilities().getSemanticTokensProvider().getRange().getLeft())
          .isTrue();
    }
  }

  @Test
  void answersNothingBeforeInitialize() throws Exception {
    try (TestClient client = new TestClient()) {
      fails(
          client.server().getTextDocumentService().hover(HOVER),
          ResponseErrorCode.ServerNotInitialized);
      client.initialize(new InitializeParams());
      assertThat(TestClient.get(client.server().getTextDocumentService().hover(HOVER))).isNull();
    }
  }

  @Test
  void isInitializedOnce() throws Exception {
    try (TestClient client = TestClient.ready()) {
      fails(client.server().initialize(new InitializeParams()), ResponseErrorCode.InvalidRequest);
    }
  }

  @Test
  void answersNothingAfterShutdownAndExitsWithZero() throws Exception {
    try (TestClient client = TestClient.ready()) {
      TestClient.get(client.server().shutdown());
      fails(
          client.server().getTextDocumentService().hover(HOVER), ResponseErrorCode.InvalidRequest);
      client.server().exit();
      assertThat(TestClient.get(client.exit())).isZero();
    }
  }

  @Test
  void exitWithoutShutdownIsAFailure() throws Exception {
    try (TestClient client = TestClient.ready()) {
      client.server().exit();
      assertThat(TestClient.get(client.exit())).isEqualTo(1);
    }
  }

  @Test
  void endsWithItsConnection() throws Exception {
    TestClient client = TestClient.ready();
    client.close();
    assertThat(TestClient.get(client.exit())).isEqualTo(1);
  }

  @Test
  void endsWithItsClientsProcess() throws Exception {
    Process parent = new ProcessBuilder("sleep", "1000").start();
    try (TestClient client = new TestClient()) {
      InitializeParams params = new InitializeParams();
      params.setProcessId((int) parent.pid());
      client.initialize(params);
      assertThat(client.exit()).isNotDone();
      parent.destroyForcibly();
      assertThat(TestClient.get(client.exit())).isEqualTo(1);
    }
  }

  private static void fails(CompletableFuture<?> request, ResponseErrorCode code) {
    assertThatThrownBy(() -> TestClient.get(request))
        .cause()
        .isInstanceOfSatisfying(
            ResponseErrorException.class,
            e -> assertThat(e.getResponseError().getCode()).isEqualTo(code.getValue()));
  }
}
