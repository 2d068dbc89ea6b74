package dev.orrery.lsp.typescript;

import static dev.orrery.lsp.typescript.Editor.get;
import static dev.orrery.lsp.typescript.Editor.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens when things go wrong, or are not wanted. Before all that need the project warm, since the
 * one that it crashes in need not be.
 */
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedProject.class)
class RobustnessTest {
  private static final String TEXT = "const fs = require('fs');\nfunction f() {}\nf();\nfs.\n";

  @TempDir Path folder;

  private static CompletionList ask(Editor editor, String uri) {
    return editor.propose(uri, editor.at(uri, "fs.\n", 3));
  }

  private static List<String> completions(Editor editor, String uri) throws InterruptedException {
    return editor.completions(uri, editor.at(uri, "fs.\n", 3)).getItems().stream()
        .map(CompletionItem::getLabel)
        .toList();
  }

  /** It crashes before it is warm, and comes back with what is open. */
  @Test
  @Order(1)
  void startsAgain(Project project) throws Exception {
    Editor editor = project.editor();
    String uri = editor.open("again.js", TEXT);
    if (editor.isWarm()) {
      editor.choose("{\"typescript\": \"off\"}");
      until("off", () -> editor.workers().isEmpty());
      editor.choose("{\"typescript\": \"auto\"}");
    }
    until("started", () -> !editor.workers().isEmpty());
    ProcessHandle first = editor.workers().getFirst();
    assertThat(ask(editor, uri).isIncomplete()).isTrue();
    first.destroyForcibly();
    until("ended", () -> !first.isAlive());
    until("told", () -> editor.logged.stream().anyMatch(each -> each.contains("has ended with")));
    // Asked for by the user: they wait for the next one, and the outline needs no types.
    var definition =
        editor
            .documents()
            .definition(new DefinitionParams(editor.id(uri), editor.at(uri, "f();", 0)));
    assertThat(get(editor.documents().documentSymbol(new DocumentSymbolParams(editor.id(uri)))))
        .extracting(each -> each.getRight().getName())
        .contains("f");
    editor.edit(uri, "fs.\n", "fs.watch;\nfs.\n");
    assertThat(completions(editor, uri)).contains("readFile");
    assertThat(definition).succeedsWithin(1, TimeUnit.MINUTES);
    assertThat(editor.shown).isEmpty();
    assertThat(editor.workers().getFirst().pid()).isNotEqualTo(first.pid());
  }

  @Test
  void survivesCancellationAndLeavesOutWhatIsTooLong(Project project) throws Exception {
    Editor editor = project.editor();
    String uri = editor.open("cancelled.js", TEXT);
    String big = "/* " + "x".repeat(3 << 20) + " */\nfunction tooLong() {}\n";
    String huge = editor.open("huge.js", big);
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
    editor.close(uri);
    editor.close(huge);
  }

  /** Also while it is busy with its start. */
  @Test
  void endsWithTheServer() throws Exception {
    ProcessHandle worker;
    try (Editor editor = Editor.open(folder)) {
      editor.open("a.js", TEXT);
      until("started", () -> editor.progress.contains("reading the types of the runtime"));
      worker = editor.workers().getFirst();
    }
    until("the process has ended with the server", () -> !worker.isAlive());
  }

  @Test
  void isSilentWhenItIsOff() throws Exception {
    try (Editor editor = Editor.open(folder, "{\"typescript\": \"off\"}", "{}")) {
      ServerCapabilities can = editor.capabilities().getCapabilities();
      assertThat(can.getCompletionProvider()).isNull();
      assertThat(can.getDefinitionProvider()).isNull();
      assertThat(can.getHoverProvider().getLeft()).isTrue();
      CodeActionOptions actions = can.getCodeActionProvider().getRight();
      assertThat(actions.getCodeActionKinds()).containsExactly(CodeActionKind.QuickFix);
      assertThat(actions.getResolveProvider()).isNull();
      String uri = editor.open("a.js", TEXT);
      CompletionList list = ask(editor, uri);
      assertThat(list.getItems()).isEmpty();
      assertThat(list.isIncomplete()).isFalse();
      assertThat(editor.workers()).isEmpty();
    }
  }

  @Test
  void saysWhyItCannotStart() throws Exception {
    try (Editor editor = Editor.open(folder, "{\"typescript\": \"nowhere\"}", "{}")) {
      String uri = editor.open("a.js", TEXT);
      until("told", () -> !editor.shown.isEmpty());
      assertThat(editor.shown.getFirst()).contains("there is no TypeScript 5 or 6 at");
      CompletionList list = ask(editor, uri);
      assertThat(list.getItems()).isEmpty();
      assertThat(list.isIncomplete()).isFalse();
    }
  }
}
