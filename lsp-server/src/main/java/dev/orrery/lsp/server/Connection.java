package dev.orrery.lsp.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** A client at the other end of two streams. */
public final class Connection {
  private static final Logger LOG = Logger.getLogger(Connection.class.getName());

  private Connection() {}

  /** Serves the client until it is gone. The calling thread reads. */
  public static void serve(
      Server server, Session session, List<Handler<?>> handlers, InputStream in, OutputStream out) {
    Map<String, JsonRpcMethod> methods =
        new HashMap<>(ServiceEndpoints.getSupportedMethods(LanguageServer.class));
    methods.putAll(ServiceEndpoints.getSupportedMethods(LanguageClient.class));
    for (Handler<?> handler : handlers) {
      if (handler.signature() != null) {
        methods.put(handler.method(), handler.signature());
      }
    }
    MessageJsonHandler json = new MessageJsonHandler(methods);
    RemoteEndpoint remote = new RemoteEndpoint(new StreamMessageConsumer(out, json), server);
    json.setMethodProvider(remote);
    session.connect(ServiceEndpoints.toServiceObject(remote, LanguageClient.class));
    try (StreamMessageProducer producer = new StreamMessageProducer(in, json, remote)) {
      producer.listen(remote);
    } finally {
      server.disconnected();
      close(out);
    }
  }

  private static void close(OutputStream out) {
    try {
      out.close();
    } catch (IOException e) {
      // The client has closed it before, or is gone.
      LOG.log(Level.FINE, "closing", e);
    }
  }
}
