package dev.orrery.lsp.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;

/** All open documents. One thread opens, changes and closes them; any may look. */
public final class Documents {
  private final Map<String, Document> open = new ConcurrentHashMap<>();

  public Document open(TextDocumentItem item) {
    return put(Document.of(item.getUri(), item.getLanguageId(), item.getVersion(), item.getText()));
  }

  /**
   * Applies changes in order.
   *
   * @return null if no such document is open
   */
  public Document change(String uri, int version, List<TextDocumentContentChangeEvent> events) {
    Document document = open.get(uri);
    if (document == null) {
      return null;
    }
    for (TextDocumentContentChangeEvent event : events) {
      document = changed(document, version, event);
    }
    return put(document);
  }

  private static Document changed(
      Document document, int version, TextDocumentContentChangeEvent event) {
    if (event.getRange() == null) {
      return Document.of(document.uri(), document.language(), version, event.getText());
    } else if (document.tooLong()) {
      // What a part of an unknown text changes is not known either.
      return new Document(document.uri(), document.language(), version, Text.EMPTY, true);
    }
    Text text = document.text();
    int start = Positions.offset(text, event.getRange().getStart());
    int end = Math.max(start, Positions.offset(text, event.getRange().getEnd()));
    return document.with(version, text.replace(start, end, event.getText()));
  }

  private Document put(Document document) {
    open.put(document.uri(), document);
    return document;
  }

  /** The document's latest version, or null. */
  public Document get(String uri) {
    return open.get(uri);
  }

  public void close(String uri) {
    open.remove(uri);
  }

  public Collection<Document> all() {
    return List.copyOf(open.values());
  }
}
