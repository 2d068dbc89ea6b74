package dev.orrery.inspector.domain;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;
import java.util.List;

/** Names the engine's domains; Node's and Orrery's own are not among them, as in Node. */
public final class SchemaDomain implements Domain {
  private static final List<String> NAMES =
      List.of("Runtime", "Debugger", "Profiler", "HeapProfiler", "Schema");

  @Override
  public void register(Commands commands) {
    commands.on("Schema.getDomains", _ -> domains());
  }

  private static JsonObject domains() {
    JsonArray domains = new JsonArray();
    for (String name : NAMES) {
      JsonObject domain = new JsonObject();
      domain.addProperty("name", name);
      domain.addProperty("version", "1.3");
      domains.add(domain);
    }
    JsonObject result = new JsonObject();
    result.add("domains", domains);
    return result;
  }
}
