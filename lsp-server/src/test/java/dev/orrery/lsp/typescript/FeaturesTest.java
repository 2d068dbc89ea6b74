package dev.orrery.lsp.typescript;

import static dev.orrery.lsp.typescript.Editor.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each feature on a small project: a loose script, and TypeScript with a config. */
class FeaturesTest {
  private static final String SCRIPT =
      """
      const fs = require('fs');
      const shapes = require('./shapes.js');

      fs.readFile('x', 'utf8', (err, data) => { data.toUpperCase(); });
      const circle = new shapes.Circle(2);
      let area = circle.area();
      area = area * 2;
      function twice(n) {
        const unused = 1;
        return n * 2;
      }
      twice(area);
      """;

  private static final String SHAPES =
      """
      /** Round. */
      class Circle {
        /** @param {number} radius how far it is to the edge */
        constructor(radius) {
          this.radius = radius;
        }
        area() {
          return Math.PI * this.radius ** 2;
        }
      }
      exports.Circle = Circle;
      """;

  private static final String MAIN_TS =
      """
      import { Animal } from './animal.js';
      class Dog implements Animal {
        speak(): string { return 'wuff'; }
      }
      const dog: Animal = new Dog();
      const wrong: number = dog.speak();
      console.log(wrong);
      """;

  @TempDir static Path folder;
  static Editor editor;
  static String script;
  static String shapes;
  static String typed;

  @BeforeAll
  static void warmUp() throws Exception {
    editor = Editor.open(folder);
    editor.write(
        "ts/tsconfig.json", "{\"compilerOptions\": {\"strict\": true, \"module\": \"nodenext\"}}");
    editor.write("ts/animal.ts", "export interface Animal {\n  speak(): string;\n}\n");
    shapes = editor.open("shapes.js", SHAPES);
    script = editor.open("main.js", SCRIPT);
    typed = editor.open("ts/main.ts", MAIN_TS);
    editor.untilWarm();
  }

  @AfterAll
  static void end() throws Exception {
    editor.close();
  }

  @Test
  void showsHowFarTheStartIs() {
    assertThat(editor.progress)
        .startsWith("JavaScript and TypeScript", "loading TypeScript")
        .contains("reading the types of the runtime", "reading the project")
        .endsWith("end");
  }

  @Test
  void completesMembersOfTheRuntime() throws Exception {
    String uri = script;
    CompletionList list = completions(uri, editor.at(uri, "fs.readFile", 3));
    assertThat(labels(list)).contains("readFile", "createReadStream", "promises");
    CompletionItem item = item(list, "createReadStream");
    CompletionItem resolved = get(editor.documents().resolveCompletionItem(item));
    assertThat(resolved.getDetail()).contains("createReadStream(path: fs.PathLike");
    assertThat(resolved.getDocumentation().getRight().getValue())
        .contains("`autoClose` is false", "*@since*");
  }

  @Test
  void completesFromTextThatIsNotSaved() throws Exception {
    String uri = editor.open("unsaved.js", "const shapes = require('./shapes.js');\n\n");
    editor.edit(uri, "\n\n", "\nnew shapes.Circle(1).\n");
    CompletionList list = completions(uri, editor.at(uri, "Circle(1).", 10));
    assertThat(labels(list)).contains("area", "radius");
    String other = "untitled:Untitled-1";
    editor.show(other, "typescript", "const big = [1n];\nbig.\n");
    assertThat(labels(completions(other, editor.at(other, "big.", 4)))).contains("toSorted");
  }

  @Test
  void helpsWithSignatures() {
    SignatureHelp help =
        get(
            editor
                .documents()
                .signatureHelp(
                    new SignatureHelpParams(editor.id(script), editor.at(script, "Circle(2", 7))));
    assertThat(help.getSignatures().getFirst().getLabel())
        .isEqualTo("Circle(radius: number): shapes.Circle");
    assertThat(
            help.getSignatures()
                .getFirst()
                .getParameters()
                .getFirst()
                .getDocumentation()
                .getRight()
                .getValue())
        .isEqualTo("how far it is to the edge");
  }

  @Test
  void hoversRulesFirstThenTypes() throws Exception {
    String types = "function readFile(path: fs.PathOrFileDescriptor";
    String text = hover(script, editor.at(script, "readFile", 2), types);
    assertThat(text).contains("fs.readFile");
    assertThat(text.indexOf("poll")).isBetween(0, text.indexOf(types));
    hover(script, editor.at(script, "circle", 1), "const circle: shapes.Circle");
  }

  @Test
  void goesToDefinitions() {
    List<? extends LocationLink> found =
        get(editor
                .documents()
                .definition(
                    new DefinitionParams(editor.id(script), editor.at(script, "area()", 1))))
            .getRight();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().getTargetUri()).isEqualTo(shapes);
    assertThat(found.getFirst().getTargetSelectionRange().getStart()).isEqualTo(new Position(6, 2));
    List<? extends LocationLink> types =
        get(editor
                .documents()
                .typeDefinition(
                    new TypeDefinitionParams(editor.id(script), editor.at(script, "circle", 1))))
            .getRight();
    assertThat(types.getFirst().getTargetSelectionRange().getStart()).isEqualTo(new Position(1, 6));
  }

  @Test
  void findsImplementations() throws Exception {
    List<? extends LocationLink> found =
        get(editor
                .documents()
                .implementation(
                    new ImplementationParams(editor.id(typed), editor.at(typed, "dog.speak", 5))))
            .getRight();
    assertThat(found)
        .extracting(link -> link.getTargetSelectionRange().getStart())
        .contains(new Position(2, 2));
  }

  @Test
  void findsReferences() {
    List<? extends Location> all =
        get(
            editor
                .documents()
                .references(
                    new ReferenceParams(
                        editor.id(shapes),
                        editor.at(shapes, "area", 1),
                        new ReferenceContext(true))));
    assertThat(all).extracting(Location::getUri).containsExactlyInAnyOrder(shapes, script);
    List<? extends Location> uses =
        get(
            editor
                .documents()
                .references(
                    new ReferenceParams(
                        editor.id(shapes),
                        editor.at(shapes, "area", 1),
                        new ReferenceContext(false))));
    assertThat(uses).extracting(Location::getUri).containsExactly(script);
  }

  @Test
  void highlightsReadsAndWrites() {
    List<? extends DocumentHighlight> found =
        get(
            editor
                .documents()
                .documentHighlight(
                    new DocumentHighlightParams(editor.id(script), editor.at(script, "area", 1))));
    assertThat(found)
        .extracting(DocumentHighlight::getKind)
        .contains(DocumentHighlightKind.Write, DocumentHighlightKind.Read)
        .hasSize(4);
  }

  @Test
  void renames() {
    var prepared =
        get(
            editor
                .documents()
                .prepareRename(
                    new PrepareRenameParams(editor.id(shapes), editor.at(shapes, "area", 1))));
    assertThat(prepared.getSecond().getPlaceholder()).isEqualTo("area");
    WorkspaceEdit edit =
        get(
            editor
                .documents()
                .rename(
                    new RenameParams(editor.id(shapes), editor.at(shapes, "area", 1), "surface")));
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
  void outlinesDocuments() {
    List<DocumentSymbol> symbols =
        get(editor.documents().documentSymbol(new DocumentSymbolParams(editor.id(shapes)))).stream()
            .map(each -> each.getRight())
            .toList();
    DocumentSymbol circle =
        symbols.stream().filter(each -> each.getName().equals("Circle")).findFirst().orElseThrow();
    assertThat(circle.getChildren())
        .extracting(DocumentSymbol::getName)
        .containsExactly("constructor", "area");
  }

  @Test
  void findsSymbolsOfTheWorkspace() {
    List<? extends WorkspaceSymbol> found =
        get(editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("Circ")))
            .getRight();
    assertThat(found).extracting(WorkspaceSymbol::getName).contains("Circle");
    assertThat(found).extracting(each -> each.getLocation().getLeft().getUri()).contains(shapes);
  }

  @Test
  void diagnosesTypesWhereTheyAreChecked() throws Exception {
    List<Diagnostic> found =
        editor.diagnostics(typed, list -> list.stream().anyMatch(FeaturesTest::isOurs));
    assertThat(found)
        .filteredOn(FeaturesTest::isOurs)
        .extracting(Diagnostic::getSeverity, each -> each.getMessage().getLeft())
        .contains(
            tuple(DiagnosticSeverity.Error, "Type 'string' is not assignable to type 'number'."));
    List<Diagnostic> inScript =
        editor.diagnostics(script, list -> list.stream().anyMatch(FeaturesTest::isOurs));
    assertThat(inScript)
        .filteredOn(FeaturesTest::isOurs)
        .allSatisfy(each -> assertThat(each.getSeverity()).isEqualTo(DiagnosticSeverity.Hint))
        .anySatisfy(each -> assertThat(each.getTags()).containsExactly(DiagnosticTag.Unnecessary));
  }

  private static boolean isOurs(Diagnostic diagnostic) {
    return "ts".equals(diagnostic.getSource());
  }

  @Test
  void fixes() throws Exception {
    String uri =
        editor.open(
            "ts/fix.ts", "export const f = () => {\n  await g();\n};\nasync function g() {}\n");
    List<Diagnostic> found =
        editor.diagnostics(uri, list -> list.stream().anyMatch(FeaturesTest::isOurs));
    Diagnostic await = found.stream().filter(FeaturesTest::isOurs).findFirst().orElseThrow();
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
    WorkspaceEdit edit = get(editor.documents().resolveCodeAction(organize)).getEdit();
    assertThat(edit.getChanges().get(uri).getFirst().getNewText())
        .startsWith("import { open } from 'fs';\nimport z from 'zlib';");
    Range sum = new Range(editor.at(uri, "1 + 2", 0), editor.at(uri, "1 + 2", 5));
    List<CodeAction> refactorings = actions(uri, sum, new CodeActionContext(List.of()));
    CodeAction extract =
        refactorings.stream()
            .filter(each -> each.getTitle().startsWith("Extract to constant in"))
            .findFirst()
            .orElseThrow();
    assertThat(get(editor.documents().resolveCodeAction(extract)).getEdit().getChanges().get(uri))
        .isNotEmpty();
  }

  @Test
  void formats() throws Exception {
    String uri = editor.open("ugly.js", "function f( ){\nreturn   1\n}\nconst a=1;\n");
    FormattingOptions options = new FormattingOptions(4, true);
    List<? extends TextEdit> all =
        get(editor.documents().formatting(new DocumentFormattingParams(editor.id(uri), options)));
    assertThat(all).extracting(TextEdit::getNewText).contains("    ");
    Range last = new Range(new Position(3, 0), new Position(3, 10));
    List<? extends TextEdit> range =
        get(
            editor
                .documents()
                .rangeFormatting(new DocumentRangeFormattingParams(editor.id(uri), options, last)));
    assertThat(range).allMatch(each -> each.getRange().getStart().getLine() == 3).isNotEmpty();
    List<? extends TextEdit> typed =
        get(
            editor
                .documents()
                .onTypeFormatting(
                    new DocumentOnTypeFormattingParams(
                        editor.id(uri), options, new Position(3, 10), ";")));
    assertThat(typed).allMatch(each -> each.getRange().getStart().getLine() == 3).isNotEmpty();
  }

  @Test
  void foldsAndSelects() {
    List<FoldingRange> folds =
        get(editor.documents().foldingRange(new FoldingRangeRequestParams(editor.id(shapes))));
    assertThat(folds)
        .extracting(FoldingRange::getStartLine, FoldingRange::getEndLine)
        .contains(tuple(1, 8), tuple(6, 7));
    List<SelectionRange> selections =
        get(
            editor
                .documents()
                .selectionRange(
                    new SelectionRangeParams(
                        editor.id(shapes), List.of(editor.at(shapes, "PI", 1)))));
    assertThat(selections.getFirst().getParent().getParent().getRange().getStart().getLine())
        .isEqualTo(7);
  }

  @Test
  void noticesFilesThatChangeOnDisk() throws Exception {
    String uri = editor.open("ts/late.ts", "import { late } from './later.js';\nlate;\n");
    editor.diagnostics(uri, list -> list.stream().anyMatch(each -> code(each) == 2307));
    Path file = editor.write("ts/later.ts", "export const late = 1;\n");
    editor
        .server()
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(
                List.of(new FileEvent(file.toUri().toString(), FileChangeType.Created))));
    editor.diagnostics(uri, list -> list.stream().noneMatch(each -> code(each) == 2307));
  }

  private static int code(Diagnostic diagnostic) {
    return diagnostic.getCode() != null && diagnostic.getCode().isRight()
        ? diagnostic.getCode().getRight()
        : 0;
  }

  private static List<CodeAction> actions(String uri, Range range, CodeActionContext context) {
    return get(editor.documents().codeAction(new CodeActionParams(editor.id(uri), range, context)))
        .stream()
        .map(each -> each.getRight())
        .toList();
  }

  /** Asks until there is an answer: on a busy machine one may come too late to be of use. */
  private static CompletionList completions(String uri, Position position)
      throws InterruptedException {
    AtomicReference<CompletionList> list = new AtomicReference<>();
    Editor.until(
        "completions",
        () -> {
          list.set(
              get(editor.documents().completion(new CompletionParams(editor.id(uri), position)))
                  .getRight());
          return !list.get().isIncomplete();
        });
    return list.get();
  }

  private static String hover(String uri, Position position, String until)
      throws InterruptedException {
    AtomicReference<String> text = new AtomicReference<>();
    Editor.until(
        "hover with " + until,
        () -> {
          Hover hover = get(editor.documents().hover(new HoverParams(editor.id(uri), position)));
          text.set(hover == null ? "" : hover.getContents().getRight().getValue());
          return text.get().contains(until);
        });
    return text.get();
  }

  private static List<String> labels(CompletionList list) {
    return list.getItems().stream().map(CompletionItem::getLabel).toList();
  }

  private static CompletionItem item(CompletionList list, String label) {
    return list.getItems().stream()
        .filter(each -> each.getLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
