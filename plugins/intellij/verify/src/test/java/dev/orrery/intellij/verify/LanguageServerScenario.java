package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.redhat.devtools.lsp4ij.client.LanguageClientImpl;
import com.redhat.devtools.lsp4ij.server.StreamConnectionProvider;
import dev.orrery.intellij.ide.lsp4ij.OrreryLanguageServerFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;

/** The factory starts the real server, and an editor's first questions are answered. */
public final class LanguageServerScenario implements Scenario {
  private static final String TEXT =
      """
      const fs = require('fs');
      setTimeout(() => console.log('later'), 10);
      fs.readFile(__filename, () => {});
      """;

  @Override
  public void run() throws Exception {
    Stage.set();
    Path folder = Artifacts.fresh("lsp-project");
    Path file = Files.writeString(folder.resolve("app.js"), TEXT);
    OrreryLanguageServerFactory factory = new OrreryLanguageServerFactory();
    LanguageClientImpl client = factory.createLanguageClient(Stage.project(folder));
    assertThat(((JsonObject) client.settings()).has("orrery")).isTrue();
    StreamConnectionProvider connection = factory.createConnectionProvider(Stage.project(folder));
    connection.start();
    try {
      var launcher =
          LSPLauncher.createClientLauncher(
              new QuietEditor(), connection.getInputStream(), connection.getOutputStream());
      launcher.startListening();
      talk(launcher.getRemoteProxy(), connection, file.toUri().toString());
    } finally {
      connection.stop();
    }
  }

  private static void talk(LanguageServer server, StreamConnectionProvider connection, String uri)
      throws Exception {
    InitializeParams parameters = new InitializeParams();
    parameters.setCapabilities(new ClientCapabilities());
    parameters.setInitializationOptions(connection.getInitializationOptions(null));
    InitializeResult answer = get(server.initialize(parameters));
    assertThat(answer.getServerInfo().getName()).isEqualTo("orrery");
    server.initialized(new InitializedParams());
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "javascript", 1, TEXT)));
    TextDocumentIdentifier document = new TextDocumentIdentifier(uri);
    List<InlayHint> hints =
        get(
            server
                .getTextDocumentService()
                .inlayHint(
                    new InlayHintParams(
                        document, new Range(new Position(0, 0), new Position(3, 0)))));
    assertThat(hints).hasSizeGreaterThanOrEqualTo(2);
    assertThat(hints.toString()).contains("timers").contains("poll");
    Hover hover =
        get(server.getTextDocumentService().hover(new HoverParams(document, new Position(1, 3))));
    // Quick documentation in the IDE: the rule, and pages that say more.
    assertThat(hover.getContents().getRight().getValue())
        .containsIgnoringCase("timer")
        .contains("](https://nodejs.org/");
    lenses(server, document, answer.getCapabilities());
    get(server.shutdown());
    server.exit();
  }

  /** Each lens does something: at the server, or as an action that is its command's name. */
  private static void lenses(
      LanguageServer server, TextDocumentIdentifier document, ServerCapabilities capabilities)
      throws Exception {
    Set<String> done = new HashSet<>(capabilities.getExecuteCommandProvider().getCommands());
    ClassLoader plugin = LanguageServerScenario.class.getClassLoader();
    Descriptor.of(plugin, "orrery-lsp4ij.xml")
        .actions()
        .forEach(action -> done.add(action.getAttribute("id")));
    List<String> asked =
        get(server.getTextDocumentService().codeLens(new CodeLensParams(document))).stream()
            .filter(lens -> lens.getCommand() != null)
            .map(lens -> lens.getCommand().getCommand())
            .toList();
    assertThat(asked).contains("orrery.debug").isSubsetOf(done);
  }

  private static <T> T get(CompletableFuture<T> answer) throws Exception {
    return answer.get(60, TimeUnit.SECONDS);
  }
}
