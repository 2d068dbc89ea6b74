package dev.orrery.lsp.server;

import dev.orrery.lsp.document.Document;

/** Is told of documents on the thread that reads messages. */
public interface DocumentListener {
  /** One was opened or has another text. */
  void changed(Document document);

  default void closed(String uri) {}

  default void saved(String uri) {}
}
