package dev.orrery.inspector.domain.network;

import dev.orrery.inspector.session.Target;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What the program gives clients to load, such as source maps; by URL. Shared by all sessions. */
public final class NetworkResources {
  public static final String OPTION = "--experimental-inspector-network-resource";

  /** Texts as UTF-8. */
  private final Map<String, byte[]> byUrl = new HashMap<>();

  private NetworkResources() {}

  public static NetworkResources of(Target target) {
    return target.shared(NetworkResources.class, _ -> new NetworkResources());
  }

  public void put(String url, String data) {
    byUrl.put(url, data.getBytes(StandardCharsets.UTF_8));
  }

  /** Null if there is none. */
  byte[] get(String url) {
    return byUrl.get(url);
  }

  void remove(String url) {
    byUrl.remove(url);
  }
}
