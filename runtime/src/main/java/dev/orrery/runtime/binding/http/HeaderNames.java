package dev.orrery.runtime.binding.http;

import java.util.HashMap;
import java.util.Map;

/** Remembers the field names of one runtime, so that each is examined once. */
final class HeaderNames {
  /** Names may come from the network: beyond this number all are forgotten. */
  private static final int MOST = 1024;

  private final Map<Object, HeaderName> byRaw = new HashMap<>();

  /** {@code raw} is a JavaScript string. */
  HeaderName get(Object raw) {
    HeaderName known = byRaw.get(raw);
    if (known == null) {
      known = HeaderName.of(raw);
      if (byRaw.size() >= MOST) {
        byRaw.clear();
      }
      byRaw.put(raw, known);
    }
    return known;
  }
}
