package dev.orrery.intellij.ide.action;

import com.intellij.openapi.project.Project;
import dev.orrery.intellij.ide.run.Launches;
import dev.orrery.intellij.program.Program;
import dev.orrery.intellij.program.Watch;

/**
 * Debugs the file at hand. Its id is the command of the language server's lens above a program, which
 * is for the client to do.
 */
public final class DebugAction extends ScriptAction {
  public DebugAction() {
    super(Watch.OFF);
  }

  @Override
  void start(Project project, Program program) {
    Launches.debug(project, program);
  }
}
