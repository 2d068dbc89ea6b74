package dev.orrery.lsp.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SignatureInformation;
import org.junit.jupiter.api.Test;

/** What is asked while the user types. */
class TypingTest extends ProjectTest {
  TypingTest(Project project) {
    super(project);
  }

  @Test
  void completesMembersOfTheRuntime() throws Exception {
    String uri = script;
    CompletionList list = editor.completions(uri, editor.at(uri, "fs.readFile", 3));
    assertThat(labels(list)).contains("readFile", "createReadStream", "promises");
    CompletionItem item = item(list, "createReadStream");
    CompletionItem resolved =
        Editor.ask(
            () -> editor.documents().resolveCompletionItem(item),
            each -> each.getDetail() != null && each.getDocumentation() != null);
    assertThat(resolved.getDetail()).contains("createReadStream(path: fs.PathLike");
    assertThat(resolved.getDocumentation().getRight().getValue())
        .contains("`autoClose` is false", "*@since*");
  }

  @Test
  void completesFromTextThatIsNotSaved() throws Exception {
    String uri = editor.open("unsaved.js", "const shapes = require('./shapes.js');\n\n");
    editor.edit(uri, "\n\n", "\nnew shapes.Circle(1).\n");
    CompletionList list = editor.completions(uri, editor.at(uri, "Circle(1).", 10));
    assertThat(labels(list)).contains("area", "radius");
    String other = "untitled:Untitled-1";
    editor.show(other, "typescript", "const big = [1n];\nbig.\n");
    assertThat(labels(editor.completions(other, editor.at(other, "big.", 4)))).contains("toSorted");
  }

  @Test
  void helpsWithSignatures() throws Exception {
    SignatureHelpParams params =
        new SignatureHelpParams(editor.id(script), editor.at(script, "Circle(2", 7));
    SignatureHelp help =
        Editor.ask(() -> editor.documents().signatureHelp(params), Objects::nonNull);
    SignatureInformation signature = help.getSignatures().getFirst();
    assertThat(signature.getLabel()).isEqualTo("Circle(radius: number): shapes.Circle");
    ParameterInformation radius = signature.getParameters().getFirst();
    // This client does not say that it knows of parts of the label.
    assertThat(radius.getLabel().getLeft()).isEqualTo("radius: number");
    assertThat(radius.getDocumentation().getRight().getValue())
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

  private static List<String> labels(CompletionList list) {
    return list.getItems().stream().map(CompletionItem::getLabel).toList();
  }

  private static CompletionItem item(CompletionList list, String label) {
    return list.getItems().stream()
        .filter(each -> each.getLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private String hover(String uri, Position position, String until) throws InterruptedException {
    HoverParams params = new HoverParams(editor.id(uri), position);
    return text(
        Editor.ask(() -> editor.documents().hover(params), hover -> text(hover).contains(until)));
  }

  private static String text(Hover hover) {
    return hover == null ? "" : hover.getContents().getRight().getValue();
  }
}
