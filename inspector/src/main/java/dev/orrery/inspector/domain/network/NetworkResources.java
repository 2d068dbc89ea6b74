package dev.orrery.inspector.domain.network;

import java.util.HashMap;
import java.util.Map;

/** What the program gives clients to load, such as source maps; by URL. Shared by all sessions. */
public final class NetworkResources {
  public static final String OPTION = "--experimental-inspector-network-resource";

  private final Map<String, String> byUrl = new HashMap<>();

  public void put(String url, String data) {
    byUrl.put(url, data);
  }

  /** Null if there is none. */
  String get(String url) {
    return byUrl.get(url);
  }
}
