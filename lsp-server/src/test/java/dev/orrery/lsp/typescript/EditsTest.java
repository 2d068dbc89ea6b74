package dev.orrery.lsp.typescript;

import static dev.orrery.lsp.typescript.Editor.answer;
import static dev.orrery.lsp.typescript.Editor.ask;
import static dev.orrery.lsp.typescript.Editor.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;

/** What changes texts. */
class EditsTest extends ProjectTest {
  EditsTest(Project project) {
    super(project);
  }

  @Test
  void renames() throws Exception {
    var prepared =
        answer(
            () ->
                editor
                    .documents()
                    .prepareRename(
                        new PrepareRenameParams(editor.id(shapes), editor.at(shapes, "area", 1))));
    assertThat(prepared.getSecond().getPlaceholder()).isEqualTo("area");
    RenameParams params =
        new RenameParams(editor.id(shapes), editor.at(shapes, "area", 1), "surface");
    WorkspaceEdit edit =
        ask(
            () -> editor.documents().rename(params),
            found -> found != null && !found.getChanges().isEmpty());
    assertThat(edit.getChanges().keySet()).containsExactlyInAnyOrder(shapes, script);
    assertThat(edit.getChanges().get(script))
        .extracting(TextEdit::getNewText)
        .containsOnly("surface");
  }

  @Test
  void refusesToRenameTheRuntime() {
    assertThatThrownBy(
            () ->
                get(
                    editor
                        .documents()
                        .rename(
                            new RenameParams(
                                editor.id(script), editor.at(script, "readFile", 1), "x"))))
        .hasMessageContaining("cannot rename");
  }

  @Test
  void fixes() throws Exception {
    String uri =
        editor.open(
            "ts/fix.ts", "export const f = () => {\n  await g();\n};\nasync function g() {}\n");
    Diagnostic await =
        editor.diagnostics(uri, list -> list.stream().anyMatch(EditsTest::isOfAwait)).stream()
            .filter(EditsTest::isOfAwait)
            .findFirst()
            .orElseThrow();
    List<CodeAction> actions =
        actions(uri, await.getRange(), new CodeActionContext(List.of(await)));
    CodeAction fix =
        actions.stream()
            .filter(each -> each.getTitle().equals("Add async modifier to containing function"))
            .findFirst()
            .orElseThrow();
    assertThat(fix.getEdit().getChanges().get(uri))
        .extracting(TextEdit::getNewText)
        .containsExactly("async ");
  }

  private static boolean isOfAwait(Diagnostic each) {
    return Editor.isOurs(each) && each.getMessage().getLeft().startsWith("'await' expression");
  }

  @Test
  void putsImportsInOrderAndRefactors() throws Exception {
    String uri =
        editor.open(
            "order.mjs",
            "import z from 'zlib';\nimport { open } from 'fs';\nconsole.log(open, z, 1 + 2);\n");
    CodeActionContext context = new CodeActionContext(List.of());
    context.setOnly(List.of("source.organizeImports"));
    CodeAction organize =
        actions(uri, new Range(new Position(0, 0), new Position(0, 0)), context).getFirst();
    WorkspaceEdit edit = resolve(organize);
    assertThat(edit.getChanges().get(uri).getFirst().getNewText())
        .startsWith("import { open } from 'fs';\nimport z from 'zlib';");
    Range sum = new Range(editor.at(uri, "1 + 2", 0), editor.at(uri, "1 + 2", 5));
    List<CodeAction> refactorings = actions(uri, sum, new CodeActionContext(List.of()));
    CodeAction extract =
        refactorings.stream()
            .filter(each -> each.getTitle().startsWith("Extract to constant in"))
            .findFirst()
            .orElseThrow();
    assertThat(resolve(extract).getChanges().get(uri)).isNotEmpty();
  }

  @Test
  void formats() throws Exception {
    String uri = editor.open("ugly.js", "function f( ){\nreturn   1\n}\nconst a=1;\n");
    FormattingOptions options = new FormattingOptions(4, true);
    List<? extends TextEdit> all =
        answer(
            () ->
                editor
                    .documents()
                    .formatting(new DocumentFormattingParams(editor.id(uri), options)));
    assertThat(all).extracting(TextEdit::getNewText).contains("    ");
    Range last = new Range(new Position(3, 0), new Position(3, 10));
    List<? extends TextEdit> range =
        answer(
            () ->
                editor
                    .documents()
                    .rangeFormatting(
                        new DocumentRangeFormattingParams(editor.id(uri), options, last)));
    assertThat(range).allMatch(each -> each.getRange().getStart().getLine() == 3).isNotEmpty();
    DocumentOnTypeFormattingParams semicolon =
        new DocumentOnTypeFormattingParams(editor.id(uri), options, new Position(3, 10), ";");
    List<? extends TextEdit> onType =
        ask(() -> editor.documents().onTypeFormatting(semicolon), list -> !list.isEmpty());
    assertThat(onType).allMatch(each -> each.getRange().getStart().getLine() == 3);
  }

  private WorkspaceEdit resolve(CodeAction action) throws InterruptedException {
    return ask(() -> editor.documents().resolveCodeAction(action), each -> each.getEdit() != null)
        .getEdit();
  }

  private List<CodeAction> actions(String uri, Range range, CodeActionContext context)
      throws InterruptedException {
    CodeActionParams params = new CodeActionParams(editor.id(uri), range, context);
    return ask(() -> editor.documents().codeAction(params), list -> !list.isEmpty()).stream()
        .map(each -> each.getRight())
        .toList();
  }
}
