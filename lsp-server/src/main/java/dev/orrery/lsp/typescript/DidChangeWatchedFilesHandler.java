package dev.orrery.lsp.typescript;

import dev.orrery.lsp.server.NotificationHandler;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;

/** Files have changed that no editor has open. */
record DidChangeWatchedFilesHandler(TypeScriptService service)
    implements NotificationHandler<DidChangeWatchedFilesParams> {
  @Override
  public String method() {
    return "workspace/didChangeWatchedFiles";
  }

  @Override
  public void notify(DidChangeWatchedFilesParams params) {
    service.filesChanged(params.getChanges());
  }
}
