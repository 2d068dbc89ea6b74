package dev.orrery.lsp.typescript;

import static dev.orrery.lsp.typescript.Editor.get;
import static dev.orrery.lsp.typescript.Editor.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when things go wrong, or are not wanted. */
class RobustnessTest {
  private static final String TEXT = "const fs = require('fs');\nfunction f() {}\nf();\nfs.\n";

  @TempDir Path folder;

  private static CompletionList ask(Editor editor, String uri) {
    return get(editor
            .documents()
            .completion(new CompletionParams(editor.id(uri), editor.at(uri, "fs.\n", 3))))
        .getRight();
  }

  /** Asks until there is an answer: on a busy machine one may come too late to be of use. */
  private static List<String> completions(Editor editor, String uri) throws InterruptedException {
    AtomicReference<CompletionList> list = new AtomicReference<>();
    until(
        "completions",
        () -> {
          list.set(ask(editor, uri));
          return !list.get().isIncomplete();
        });
    return list.get().getItems().stream().map(CompletionItem::getLabel).toList();
  }

  /** Of the launcher's processes that the server has started. */
  private static List<ProcessHandle> workers(Editor editor) {
    return editor.process().descendants().filter(ProcessHandle::isAlive).toList();
  }

  /** TypeScript is not there yet, then crashes, comes back with what is open, and ends with us. */
  @Test
  void startsAgainAfterACrash() throws Exception {
    ProcessHandle second;
    try (Editor editor = Editor.open(folder)) {
      String uri = editor.open("a.js", TEXT);
      var cold =
          get(
              editor
                  .documents()
                  .completion(new CompletionParams(editor.id(uri), new Position(3, 3))));
      assertThat(cold.getRight().isIncomplete()).isTrue();
      // This needs no types, and comes before they are there.
      assertThat(get(editor.documents().documentSymbol(new DocumentSymbolParams(editor.id(uri)))))
          .extracting(each -> each.getRight().getName())
          .contains("f");
      editor.untilWarm();
      editor.edit(uri, "fs.\n", "fs.watch;\nfs.\n");
      assertThat(completions(editor, uri)).contains("readFile");

      ProcessHandle first = workers(editor).getFirst();
      first.destroyForcibly();
      until("ended", () -> !first.isAlive());
      // Asked for by the user: it waits for the next one.
      var definition =
          editor
              .documents()
              .definition(new DefinitionParams(editor.id(uri), editor.at(uri, "f();", 0)));
      editor.progress.clear();
      editor.untilWarm();
      assertThat(completions(editor, uri)).contains("readFile");
      assertThat(definition).succeedsWithin(1, TimeUnit.MINUTES);
      assertThat(editor.logged).anyMatch(each -> each.contains("has ended with code"));
      assertThat(editor.shown).isEmpty();
      second = workers(editor).getFirst();
      assertThat(second.pid()).isNotEqualTo(first.pid());
    }
    until("the process has ended with the server", () -> !second.isAlive());
  }

  @Test
  void survivesCancellationAndLeavesOutWhatIsTooLong() throws Exception {
    try (Editor editor = Editor.open(folder)) {
      String uri = editor.open("a.js", TEXT);
      String big = "/* " + "x".repeat(3 << 20) + " */\nfunction tooLong() {}\n";
      String huge = editor.open("huge.js", big);
      editor.untilWarm();
      for (int i = 0; i < 50; i++) {
        CompletableFuture<?> unwanted =
            editor
                .documents()
                .references(
                    new ReferenceParams(
                        editor.id(uri), new Position(1, 9), new ReferenceContext(true)));
        editor.edit(uri, "f();", "f(); ");
        unwanted.cancel(true);
      }
      assertThat(completions(editor, uri)).contains("readFile");
      assertThat(get(editor.documents().documentSymbol(new DocumentSymbolParams(editor.id(huge)))))
          .isEmpty();
    }
  }

  @Test
  void isSilentWhenItIsOff() throws Exception {
    try (Editor editor = Editor.open(folder, "{\"typescript\": \"off\"}", "{}")) {
      ServerCapabilities can = editor.capabilities().getCapabilities();
      assertThat(can.getCompletionProvider()).isNull();
      assertThat(can.getDefinitionProvider()).isNull();
      assertThat(can.getHoverProvider().getLeft()).isTrue();
      String uri = editor.open("a.js", TEXT);
      assertThat(ask(editor, uri).getItems()).isEmpty();
      assertThat(workers(editor)).isEmpty();
    }
  }

  @Test
  void saysWhyItCannotStart() throws Exception {
    try (Editor editor = Editor.open(folder, "{\"typescript\": \"nowhere\"}", "{}")) {
      String uri = editor.open("a.js", TEXT);
      until("told", () -> !editor.shown.isEmpty());
      assertThat(editor.shown.getFirst()).contains("there is no TypeScript 5 or 6 at");
      assertThat(ask(editor, uri).getItems()).isEmpty();
    }
  }
}
