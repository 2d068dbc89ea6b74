package dev.orrery.lsp.handler;

import com.google.gson.JsonElement;
import dev.orrery.lsp.server.NotificationHandler;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.server.Settings;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;

/** The client is ready for requests: it is asked for its settings. */
public final class InitializedHandler implements NotificationHandler<InitializedParams> {
  private final Session session;

  public InitializedHandler(Session session) {
    this.session = session;
  }

  @Override
  public String method() {
    return "initialized";
  }

  @Override
  public void notify(InitializedParams params) {
    WorkspaceClientCapabilities workspace = session.capabilities().getWorkspace();
    if (workspace != null
        && workspace.getDidChangeConfiguration() != null
        && Boolean.TRUE.equals(workspace.getDidChangeConfiguration().getDynamicRegistration())) {
      // Some tell of changed settings only who asks for it.
      Registration registration =
          new Registration(
              "orrery-settings",
              "workspace/didChangeConfiguration",
              Map.of("section", Settings.SECTION));
      session.client().registerCapability(new RegistrationParams(List.of(registration)));
    }
    askForSettings(session);
  }

  /** Asks for the settings, if the client can be asked. */
  static void askForSettings(Session session) {
    WorkspaceClientCapabilities workspace = session.capabilities().getWorkspace();
    if (workspace == null || !Boolean.TRUE.equals(workspace.getConfiguration())) {
      return;
    }
    ConfigurationItem item = new ConfigurationItem();
    item.setSection(Settings.SECTION);
    session
        .client()
        .configuration(new ConfigurationParams(List.of(item)))
        .thenAccept(
            answers -> {
              if (!answers.isEmpty() && answers.getFirst() instanceof JsonElement json) {
                session.configure(Settings.of(json));
              }
            });
  }
}
