package dev.orrery.inspector.domain.network;

import com.google.gson.JsonObject;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.Params;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads what {@code Network.loadNetworkResource} has opened; a handle is the resource's URL. Sizes
 * and offsets count bytes of UTF-8.
 */
public final class IoDomain implements Domain {
  private static final int DEFAULT_SIZE = 1 << 20;

  private final InspectorSession session;

  /** Where reads without an offset go on. */
  private final Map<String, Integer> positions = new HashMap<>();

  public IoDomain(InspectorSession session) {
    this.session = session;
  }

  @Override
  public void register(Commands commands) {
    if (session.target().runtime().hasOption(NetworkResources.OPTION)) {
      commands.on("IO.read", this::read).run("IO.close", params -> close(params.string("handle")));
    }
  }

  private void close(String handle) {
    positions.remove(handle);
    NetworkResources.of(session.target()).remove(handle);
  }

  private JsonObject read(Params params) {
    String handle = params.string("handle");
    Integer offset = params.optionalInteger("offset");
    int size = params.integer("size", DEFAULT_SIZE);
    byte[] bytes = NetworkResources.of(session.target()).get(handle);
    int start = offset == null ? positions.getOrDefault(handle, 0) : offset;
    boolean isOver = bytes == null || start < 0 || start >= bytes.length;
    JsonObject result = new JsonObject();
    if (isOver) {
      result.addProperty("data", "");
    } else {
      int end = end(bytes, start, size < 0 ? DEFAULT_SIZE : size);
      result.addProperty("data", new String(bytes, start, end - start, StandardCharsets.UTF_8));
      if (offset == null) {
        positions.put(handle, end);
      }
    }
    result.addProperty("eof", isOver);
    return result;
  }

  /** Where a piece ends: no character is torn, and unless the size is 0 there is at least one. */
  private static int end(byte[] bytes, int start, int size) {
    int end = (int) Math.min((long) start + size, bytes.length);
    while (end > start && isInsideCharacter(bytes, end)) {
      end--;
    }
    if (end == start && size > 0) {
      do {
        end++;
      } while (isInsideCharacter(bytes, end));
    }
    return end;
  }

  private static boolean isInsideCharacter(byte[] bytes, int at) {
    return at < bytes.length && (bytes[at] & 0xC0) == 0x80;
  }
}
