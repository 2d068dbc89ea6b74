package dev.orrery.lsp.typescript;

import static dev.orrery.lsp.typescript.Editor.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;

/** From a name to its other places, and what a text is made of. */
class NavigationTest extends ProjectTest {
  NavigationTest(Project project) {
    super(project);
  }

  @Test
  void goesToDefinitions() throws Exception {
    List<? extends LocationLink> found =
        answer(
                () ->
                    editor
                        .documents()
                        .definition(
                            new DefinitionParams(
                                editor.id(script), editor.at(script, "area()", 1))))
            .getRight();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().getTargetUri()).isEqualTo(shapes);
    assertThat(found.getFirst().getTargetSelectionRange().getStart()).isEqualTo(new Position(6, 2));
    List<? extends LocationLink> types =
        answer(
                () ->
                    editor
                        .documents()
                        .typeDefinition(
                            new TypeDefinitionParams(
                                editor.id(script), editor.at(script, "circle", 1))))
            .getRight();
    assertThat(types.getFirst().getTargetSelectionRange().getStart()).isEqualTo(new Position(1, 6));
  }

  @Test
  void findsImplementations() throws Exception {
    List<? extends LocationLink> found =
        answer(
                () ->
                    editor
                        .documents()
                        .implementation(
                            new ImplementationParams(
                                editor.id(typed), editor.at(typed, "dog.speak", 5))))
            .getRight();
    assertThat(found)
        .extracting(link -> link.getTargetSelectionRange().getStart())
        .contains(new Position(2, 2));
  }

  @Test
  void findsReferences() throws Exception {
    assertThat(references(true)).containsExactlyInAnyOrder(shapes, script);
    assertThat(references(false)).containsExactly(script);
  }

  /** Files with uses of {@code area}, one for each use. */
  private List<String> references(boolean withDeclaration) throws Exception {
    ReferenceParams params =
        new ReferenceParams(
            editor.id(shapes), editor.at(shapes, "area", 1), new ReferenceContext(withDeclaration));
    return answer(() -> editor.documents().references(params)).stream()
        .<String>map(Location::getUri)
        .toList();
  }

  @Test
  void highlightsReadsAndWrites() throws Exception {
    DocumentHighlightParams params =
        new DocumentHighlightParams(editor.id(script), editor.at(script, "area", 1));
    List<? extends DocumentHighlight> found =
        Editor.ask(() -> editor.documents().documentHighlight(params), list -> !list.isEmpty());
    assertThat(found)
        .extracting(DocumentHighlight::getKind)
        .contains(DocumentHighlightKind.Write, DocumentHighlightKind.Read)
        .hasSize(4);
  }

  @Test
  void outlinesDocuments() throws Exception {
    List<DocumentSymbol> symbols =
        answer(() -> editor.documents().documentSymbol(new DocumentSymbolParams(editor.id(shapes))))
            .stream()
            .map(each -> each.getRight())
            .toList();
    DocumentSymbol circle =
        symbols.stream().filter(each -> each.getName().equals("Circle")).findFirst().orElseThrow();
    assertThat(circle.getChildren())
        .extracting(DocumentSymbol::getName)
        .containsExactly("constructor", "area");
  }

  @Test
  void findsSymbolsOfTheWorkspace() throws Exception {
    List<? extends WorkspaceSymbol> found =
        answer(
                () ->
                    editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("Circ")))
            .getRight();
    assertThat(found).extracting(WorkspaceSymbol::getName).contains("Circle");
    assertThat(found).extracting(each -> each.getLocation().getLeft().getUri()).contains(shapes);
  }

  @Test
  void foldsAndSelects() throws Exception {
    List<FoldingRange> folds =
        answer(
            () ->
                editor.documents().foldingRange(new FoldingRangeRequestParams(editor.id(shapes))));
    assertThat(folds)
        .extracting(FoldingRange::getStartLine, FoldingRange::getEndLine)
        .contains(tuple(1, 8), tuple(6, 7));
    List<SelectionRange> selections =
        answer(
            () ->
                editor
                    .documents()
                    .selectionRange(
                        new SelectionRangeParams(
                            editor.id(shapes), List.of(editor.at(shapes, "PI", 1)))));
    assertThat(selections.getFirst().getParent().getParent().getRange().getStart().getLine())
        .isEqualTo(7);
  }
}
