package dev.orrery.lsp.handler;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.orrery.lsp.server.NotificationHandler;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.server.Settings;
import org.eclipse.lsp4j.DidChangeConfigurationParams;

/** The user has changed settings, which some clients send and others want to be asked for. */
public final class DidChangeConfigurationHandler
    implements NotificationHandler<DidChangeConfigurationParams> {
  private final Session session;

  public DidChangeConfigurationHandler(Session session) {
    this.session = session;
  }

  @Override
  public String method() {
    return "workspace/didChangeConfiguration";
  }

  @Override
  public void notify(DidChangeConfigurationParams params) {
    if (params.getSettings() instanceof JsonObject json && json.has(Settings.SECTION)) {
      session.configure(Settings.of((JsonElement) json));
    } else {
      InitializedHandler.askForSettings(session);
    }
  }
}
