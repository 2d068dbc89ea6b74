package dev.orrery.lsp.typescript;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests on the {@link Project} that they share, which TypeScript has looked at. */
@ExtendWith(SharedProject.class)
abstract class ProjectTest {
  final Editor editor;
  final String script;
  final String shapes;
  final String typed;

  ProjectTest(Project project) {
    editor = project.editor();
    script = project.script();
    shapes = project.shapes();
    typed = project.typed();
  }

  @BeforeEach
  void untilWarm() throws InterruptedException {
    editor.untilWarm();
  }
}
