package dev.orrery.lsp.analysis;

import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.FileText;
import dev.orrery.lsp.document.Text;
import java.nio.file.Path;

/** Prints the callbacks of files, and how long it took: {@code Show file...}. */
final class Show {
  private Show() {}

  public static void main(String[] args) throws Exception {
    Analysis analysis = new Analysis();
    for (String arg : args) {
      Text text = Text.of(FileText.read(Path.of(arg)));
      long begin = System.nanoTime();
      Facts facts =
          analysis.facts(new Document(Path.of(arg).toUri().toString(), "", 1, text, false));
      long end = System.nanoTime();
      for (Callback callback : facts.callbacks()) {
        System.out.printf(
            "%s:%d:%d %s %s%s%n",
            arg,
            text.line(callback.node().start()) + 1,
            text.column(callback.node().start()) + 1,
            callback.path(),
            callback.role().id(),
            callback.certain() ? "" : "?");
      }
      System.out.printf("%s: %.1f ms%n", arg, (end - begin) / 1e6);
    }
  }
}
