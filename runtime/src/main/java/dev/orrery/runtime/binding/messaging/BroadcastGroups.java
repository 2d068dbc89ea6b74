package dev.orrery.runtime.binding.messaging;

import java.util.HashMap;
import java.util.Map;

/** The broadcast channels of an environment by name. */
final class BroadcastGroups {
  private final Map<String, PortQueue.Group> groups = new HashMap<>();

  /** A new member of the named channel. */
  PortQueue join(String name) {
    return new PortQueue(groups.computeIfAbsent(name, _ -> new PortQueue.Group()), true);
  }
}
