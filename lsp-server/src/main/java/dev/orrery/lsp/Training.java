package dev.orrery.lsp;

import dev.orrery.lsp.server.Connection;
import dev.orrery.lsp.server.Handler;
import dev.orrery.lsp.server.Server;
import dev.orrery.lsp.server.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * A run with a client of its own, from which the image's build makes a cache of loaded classes: what
 * an editor asks first.
 */
final class Training {
  private static final String SAMPLE =
      """
      import { readFile } from 'node:fs';
      const http = require('http');
      setTimeout(() => {}, 10);
      readFile('x', (error, data) => setImmediate(() => console.log(error, data)));
      http.createServer((request, response) => request.on('end', () => response.end()));
      async function run() { await Promise.resolve(); }
      run().catch(() => {});
      """;

  private Training() {}

  static void run() throws IOException {
    // Java's piped streams break when a thread ends that has written.
    Pipe toServer = Pipe.open();
    Pipe toClient = Pipe.open();
    InputStream atServer = Channels.newInputStream(toServer.source());
    OutputStream fromServer = Channels.newOutputStream(toClient.sink());
    Session session = new Session();
    // All of it, which elsewhere ends when the first document comes.
    session
        .analysis()
        .compute(
            (analysis, _) -> {
              analysis.warmUp(() -> true);
              return null;
            })
        .join();
    List<Handler<?>> handlers = Handlers.of(session);
    Server server = new Server(session, handlers);
    Thread.ofPlatform()
        .daemon()
        .start(() -> Connection.serve(server, session, handlers, atServer, fromServer));
    var client =
        LSPLauncher.createClientLauncher(
            new Silent(),
            Channels.newInputStream(toClient.source()),
            Channels.newOutputStream(toServer.sink()));
    client.startListening();
    converse(client.getRemoteProxy());
    server.exit().join();
  }

  private static void converse(LanguageServer server) {
    InitializeParams params = new InitializeParams();
    params.setCapabilities(new ClientCapabilities());
    server.initialize(params).join();
    server.initialized(new InitializedParams());
    for (String name : List.of("file:///a.js", "file:///b.ts", "file:///c.tsx")) {
      open(server, name);
    }
    server.shutdown().join();
    server.exit();
  }

  private static void open(LanguageServer server, String uri) {
    var documents = server.getTextDocumentService();
    TextDocumentIdentifier id = new TextDocumentIdentifier(uri);
    documents.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "", 1, SAMPLE)));
    Range all = new Range(new Position(0, 0), new Position(Integer.MAX_VALUE, 0));
    documents.inlayHint(new InlayHintParams(id, all)).join();
    documents.semanticTokensFull(new SemanticTokensParams(id)).join();
    documents.hover(new HoverParams(id, new Position(2, 3))).join();
    Range start = new Range(new Position(0, 0), new Position(0, 0));
    documents.didChange(
        new DidChangeTextDocumentParams(
            new VersionedTextDocumentIdentifier(uri, 2),
            List.of(new TextDocumentContentChangeEvent(start, "// \n"))));
    documents.inlayHint(new InlayHintParams(id, all)).join();
  }

  /** A client that shows nothing. */
  private static final class Silent implements LanguageClient {
    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {}

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams ask) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {}
  }
}
