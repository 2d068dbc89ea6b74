package dev.orrery.lsp.typescript;

import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** Shows the user how far the start is, in clients that can. Belongs to the service's thread. */
final class WarmUpProgress {
  private final LanguageClient client;
  private final Either<String, Integer> token;
  private boolean open;

  /**
   * Begins.
   *
   * @param client null if it shows none
   */
  WarmUpProgress(LanguageClient client, int number) {
    this.client = client;
    token = Either.forLeft("orrery-typescript-" + number);
    if (client != null) {
      // Clients take what follows in order: there is no need to wait.
      client.createProgress(new WorkDoneProgressCreateParams(token));
      WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
      begin.setTitle("JavaScript and TypeScript");
      begin.setMessage("starting");
      begin.setPercentage(0);
      notify(begin);
      open = true;
    }
  }

  void report(String message, int percent) {
    if (open) {
      WorkDoneProgressReport report = new WorkDoneProgressReport();
      report.setMessage(message);
      report.setPercentage(percent);
      notify(report);
    }
  }

  void end() {
    if (open) {
      open = false;
      notify(new WorkDoneProgressEnd());
    }
  }

  private void notify(WorkDoneProgressNotification value) {
    client.notifyProgress(new ProgressParams(token, Either.forLeft(value)));
  }
}
