package dev.orrery.intellij.ide.run;

import com.intellij.execution.process.ProcessEvent;
import com.intellij.execution.process.ProcessListener;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.util.Key;
import dev.orrery.intellij.program.InspectorLine;

/** Remembers where the latest program of a project can be inspected. */
public final class InspectorWatcher implements ProcessListener {
  private static final Key<String> ADDRESS = Key.create("dev.orrery.inspector");

  private final Project project;
  private volatile String found;

  /** Of one program. */
  public InspectorWatcher(Project project) {
    this.project = project;
  }

  /** Where, as {@code 127.0.0.1:9229/<id>}; null if no such program runs. */
  public static String address(Project project) {
    return project.getUserData(ADDRESS);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void onTextAvailable(ProcessEvent event, Key outputType) {
    String address = InspectorLine.address(event.getText());
    if (address != null) {
      found = address;
      project.putUserData(ADDRESS, address);
    }
  }

  @Override
  public void processTerminated(ProcessEvent event) {
    // Another program may have been started since.
    if (found != null && found.equals(project.getUserData(ADDRESS))) {
      project.putUserData(ADDRESS, null);
    }
  }
}
