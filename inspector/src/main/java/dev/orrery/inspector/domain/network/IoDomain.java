package dev.orrery.inspector.domain.network;

import com.google.gson.JsonObject;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.Params;
import java.util.HashMap;
import java.util.Map;

/** Reads what {@code Network.loadNetworkResource} has opened; a handle is the resource's URL. */
public final class IoDomain implements Domain {
  private static final int DEFAULT_SIZE = 1 << 20;

  private final InspectorSession session;
  private final Map<String, Integer> positions = new HashMap<>();

  public IoDomain(InspectorSession session) {
    this.session = session;
  }

  @Override
  public void register(Commands commands) {
    if (session.target().runtime().hasOption(NetworkResources.OPTION)) {
      commands
          .on("IO.read", this::read)
          .run("IO.close", params -> positions.remove(params.string("handle")));
    }
  }

  private JsonObject read(Params params) {
    String handle = params.string("handle");
    String text =
        session.target().shared(NetworkResources.class, _ -> new NetworkResources()).get(handle);
    String all = text == null ? "" : text;
    int from = params.integer("offset", positions.getOrDefault(handle, 0));
    int start = Math.clamp(from, 0, all.length());
    int end = (int) Math.min((long) start + params.integer("size", DEFAULT_SIZE), all.length());
    if (start < end) {
      positions.put(handle, end);
    }
    JsonObject result = new JsonObject();
    result.addProperty("data", start < end ? all.substring(start, end) : "");
    result.addProperty("eof", start >= end);
    return result;
  }
}
