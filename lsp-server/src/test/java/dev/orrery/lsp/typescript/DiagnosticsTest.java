package dev.orrery.lsp.typescript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;

/** What TypeScript finds wrong, and how far it is. */
class DiagnosticsTest extends ProjectTest {
  DiagnosticsTest(Project project) {
    super(project);
  }

  @Test
  void showsHowFarTheStartIs() {
    assertThat(editor.latestStart())
        .startsWith("JavaScript and TypeScript", "loading TypeScript")
        .contains("reading the types of the runtime", "reading the project")
        .endsWith("end");
  }

  @Test
  void diagnosesTypesWhereTheyAreChecked() throws Exception {
    List<Diagnostic> found =
        editor.diagnostics(typed, list -> list.stream().anyMatch(Editor::isOurs));
    assertThat(found)
        .filteredOn(Editor::isOurs)
        .extracting(Diagnostic::getSeverity, each -> each.getMessage().getLeft())
        .contains(
            tuple(DiagnosticSeverity.Error, "Type 'string' is not assignable to type 'number'."));
    List<Diagnostic> inScript =
        editor.diagnostics(script, list -> list.stream().anyMatch(Editor::isOurs));
    assertThat(inScript)
        .filteredOn(Editor::isOurs)
        .allSatisfy(each -> assertThat(each.getSeverity()).isEqualTo(DiagnosticSeverity.Hint))
        .anySatisfy(each -> assertThat(each.getTags()).containsExactly(DiagnosticTag.Unnecessary));
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

  @Test
  void placesAreWhereTheProtocolCountsThem() throws Exception {
    // For TypeScript a line ends there, too.
    String uri =
        editor.open(
            "ts/lines.ts",
            "/* \u2028 */\ninterface A {\n  x: number;\n}\nexport const a: A = {};\n");
    Diagnostic missing =
        editor.diagnostics(uri, list -> list.stream().anyMatch(each -> code(each) == 2741)).stream()
            .filter(each -> code(each) == 2741)
            .findFirst()
            .orElseThrow();
    assertThat(missing.getRange().getStart()).isEqualTo(new Position(4, 13));
    assertThat(missing.getRelatedInformation())
        .extracting(each -> each.getLocation().getRange().getStart())
        .containsExactly(new Position(2, 2));
  }

  private static int code(Diagnostic diagnostic) {
    return diagnostic.getCode() != null && diagnostic.getCode().isRight()
        ? diagnostic.getCode().getRight()
        : 0;
  }
}
