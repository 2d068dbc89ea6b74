package dev.orrery.lsp.typescript;

import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests on the {@link Project} that they share. */
@ExtendWith(SharedProject.class)
abstract class ProjectTest {
  final Editor editor;
  final String script;
  final String shapes;
  final String typed;
  final List<String> started;

  ProjectTest(Project project) {
    editor = project.editor();
    script = project.script();
    shapes = project.shapes();
    typed = project.typed();
    started = project.started();
  }
}
