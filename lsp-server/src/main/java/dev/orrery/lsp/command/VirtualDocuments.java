package dev.orrery.lsp.command;

import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.server.DocumentListener;
import dev.orrery.lsp.server.Session;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.TextDocumentContentRefreshParams;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;

/**
 * Documents without files, {@code orrery:/...}. A client that does not know of such is shown a temporary
 * file, or else gets the text in its log. Any thread.
 */
public final class VirtualDocuments implements DocumentListener {
  public static final String SCHEME = "orrery";
  private static final int MAX_DOCUMENTS = 32;

  private final Session session;

  /** By path: clients write a URI's special characters in ways of their own. */
  private final Map<String, Supplier<String>> contents = new LinkedHashMap<>();

  /** What the client has, by the URI as it writes it. */
  private final Map<String, String> given = new LinkedHashMap<>();

  public VirtualDocuments(Session session) {
    this.session = session;
  }

  /** The URI of a document, by a path such as {@code loop/123.txt}. */
  public static String uri(String path) {
    try {
      return new URI(SCHEME, null, "/" + path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  /** Null of what is no URI. */
  private static String path(String uri) {
    try {
      return new URI(uri).getPath();
    } catch (URISyntaxException _) {
      return null;
    }
  }

  /**
   * Shows a document.
   *
   * @param content is asked whenever the client wants the text
   * @return the URI that was shown; null if the text went to the log
   */
  String show(String path, Supplier<String> content) throws CommandException {
    String uri = uri(path);
    keep(path(uri), content);
    boolean shown = canShow();
    if (!canAsk()) {
      uri = shown ? file(path, content.get()) : null;
    }
    if (uri == null || !shown) {
      session.client().logMessage(new MessageParams(MessageType.Log, content.get()));
    } else {
      session.client().showDocument(new ShowDocumentParams(uri));
    }
    return uri;
  }

  private synchronized void keep(String path, Supplier<String> content) {
    contents.remove(path);
    contents.put(path, content);
    if (contents.size() > MAX_DOCUMENTS) {
      String oldest = contents.keySet().iterator().next();
      contents.remove(oldest);
      given.keySet().removeIf(uri -> oldest.equals(path(uri)));
    }
  }

  private boolean canAsk() {
    WorkspaceClientCapabilities workspace = session.capabilities().getWorkspace();
    return workspace != null && workspace.getTextDocumentContent() != null;
  }

  private boolean canShow() {
    WindowClientCapabilities window = session.capabilities().getWindow();
    return window != null
        && window.getShowDocument() != null
        && window.getShowDocument().isSupport();
  }

  private static String file(String path, String text) throws CommandException {
    try {
      Path folder = Files.createTempDirectory("orrery-document");
      Path file = folder.resolve(path.replace('/', '-'));
      Files.writeString(file, text);
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      return file.toUri().toString();
    } catch (IOException e) {
      throw new CommandException("The text cannot be shown: " + e.getMessage() + ".");
    }
  }

  /** The text of a document now, or null if there is none. */
  public synchronized String content(String uri) {
    Supplier<String> content = contents.get(path(uri));
    if (content == null) {
      return null;
    }
    String text = content.get();
    given.put(uri, text);
    return text;
  }

  /** Has the client ask again for documents that are others than it was given. */
  public synchronized void refresh() {
    given.forEach(
        (uri, text) -> {
          Supplier<String> content = contents.get(path(uri));
          if (content != null && !content.get().equals(text)) {
            session.client().refreshTextDocumentContent(new TextDocumentContentRefreshParams(uri));
          }
        });
  }

  @Override
  public void changed(Document document) {}

  @Override
  public synchronized void closed(String uri) {
    given.remove(uri);
  }
}
