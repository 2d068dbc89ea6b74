package dev.orrery.lsp.typescript;

import static dev.orrery.lsp.typescript.Editor.until;
import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.lsp4j.CompletionList;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** After all that need the project warm, which it is no more then. */
@Order(Integer.MAX_VALUE)
class TurnedOffTest extends ProjectTest {
  TurnedOffTest(Project project) {
    super(project);
  }

  private CompletionList ask() {
    return editor.propose(script, editor.at(script, "fs.readFile", 3));
  }

  @Test
  void endsAndStartsWhenTheUserSaysSo() throws Exception {
    editor.diagnostics(typed, list -> list.stream().anyMatch(Editor::isOurs));
    ProcessHandle warm = editor.workers().getFirst();
    editor.choose("{\"typescript\": \"off\"}");
    until("ended when it is off", () -> !warm.isAlive());
    editor.diagnostics(typed, list -> list.stream().noneMatch(Editor::isOurs));
    assertThat(ask().isIncomplete()).isFalse();
    editor.choose("{\"typescript\": \"auto\"}");
    until("started when it is on", () -> !editor.workers().isEmpty());
    assertThat(ask().isIncomplete()).isTrue();
    assertThat(editor.workers().getFirst().pid()).isNotEqualTo(warm.pid());
    until("on its way", () -> !editor.isWarm());
  }
}
