package com.redhat.devtools.lsp4ij;

import com.intellij.openapi.project.Project;
import java.util.ArrayList;
import java.util.List;

/** As the platform has it, as far as scenarios need: it works. */
public class LanguageServerManager {
  private final ServerStatus status;
  private final List<String> started = new ArrayList<>();

  public LanguageServerManager(ServerStatus status) {
    this.status = status;
  }

  public static LanguageServerManager getInstance(Project project) {
    return project.getService(LanguageServerManager.class);
  }

  public ServerStatus getServerStatus(String id) {
    return status;
  }

  public void start(String id) {
    started.add(id);
  }

  public List<String> started() {
    return started;
  }
}
