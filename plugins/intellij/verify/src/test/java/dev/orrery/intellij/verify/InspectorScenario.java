package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellij.execution.configurations.GeneralCommandLine;
import com.intellij.execution.process.OSProcessHandler;
import com.intellij.execution.process.ProcessEvent;
import com.intellij.execution.process.ProcessHandler;
import com.intellij.openapi.project.Project;
import dev.orrery.intellij.ide.run.InspectorWatcher;
import java.nio.file.Path;
import java.util.List;

/** Where the latest program can be inspected is forgotten when that one ends, and not before. */
public final class InspectorScenario implements Scenario {
  private static final String FIRST = "127.0.0.1:4001/00000000-0000-4000-8000-000000000001";
  private static final String SECOND = "127.0.0.1:4002/00000000-0000-4000-8000-000000000002";

  @Override
  public void run() throws Exception {
    Stage.set();
    Project project = Stage.project(Path.of("/p"));
    ProcessHandler handler = new OSProcessHandler(new GeneralCommandLine(List.of("true")));
    InspectorWatcher first = new InspectorWatcher(project);
    InspectorWatcher second = new InspectorWatcher(project);
    first.onTextAvailable(says(handler, FIRST), null);
    assertThat(InspectorWatcher.address(project)).isEqualTo(FIRST);
    second.onTextAvailable(says(handler, SECOND), null);
    first.processTerminated(new ProcessEvent(handler));
    assertThat(InspectorWatcher.address(project)).isEqualTo(SECOND);
    second.processTerminated(new ProcessEvent(handler));
    assertThat(InspectorWatcher.address(project)).isNull();
  }

  private static ProcessEvent says(ProcessHandler handler, String address) {
    return new ProcessEvent(handler, "Debugger listening on ws://" + address + "\n");
  }
}
