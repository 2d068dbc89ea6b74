package dev.orrery.inspector.object;

import dev.orrery.inspector.session.CdpError;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The objects a client holds by id: they live until it releases them or leaves. */
public final class ObjectTable {
  private final long runtimeId;
  private final Map<Integer, Bound> byId = new HashMap<>();
  private final Map<String, Set<Integer>> groups = new HashMap<>();
  private int lastId;

  /**
   * An object a client holds.
   *
   * @param group null for none
   */
  public record Bound(Object value, int contextId, String group) {}

  /** {@code runtimeId}: a number that begins every id, so that those of others are told apart. */
  public ObjectTable(long runtimeId) {
    this.runtimeId = runtimeId;
  }

  /** Gives out an id; {@code group} may be null. */
  public String bind(Object value, int contextId, String group) {
    int id = ++lastId;
    byId.put(id, new Bound(value, contextId, group));
    if (group != null && !group.isEmpty()) {
      groups.computeIfAbsent(group, _ -> new HashSet<>()).add(id);
    }
    return runtimeId + "." + contextId + "." + id;
  }

  /**
   * The object of an id.
   *
   * @throws CdpError if there is none
   */
  public Bound find(String objectId) {
    Bound bound = byId.get(number(objectId));
    if (bound == null) {
      throw CdpError.server("Could not find object with given id");
    }
    return bound;
  }

  /** An id for something that is known by its number, such as a call of a pause. */
  public String idOf(int contextId, int number) {
    return runtimeId + "." + contextId + "." + number;
  }

  /**
   * The number of a call of a pause.
   *
   * @throws CdpError if it is no id of this program
   */
  public int callFrame(String callFrameId) {
    long[] parts = parse(callFrameId, "Invalid call frame id");
    if (parts[0] != runtimeId) {
      throw CdpError.server("Cannot find context with specified id");
    }
    return (int) parts[2];
  }

  /**
   * Forgets an object.
   *
   * @throws CdpError if there is none of that id
   */
  public void release(String objectId) {
    Bound bound = find(objectId);
    int id = number(objectId);
    byId.remove(id);
    if (bound.group() != null && groups.get(bound.group()) instanceof Set<?> ids) {
      ids.remove(id);
    }
  }

  public void releaseGroup(String group) {
    Set<Integer> ids = groups.remove(group);
    if (ids != null) {
      byId.keySet().removeAll(ids);
    }
  }

  public void releaseContext(int contextId) {
    byId.values().removeIf(bound -> bound.contextId() == contextId);
  }

  public void clear() {
    byId.clear();
    groups.clear();
  }

  /** Whether an id was made here, for an object of that context. */
  boolean isOf(String objectId, int contextId) {
    long[] parts = parse(objectId);
    return parts[0] == runtimeId && parts[1] == contextId;
  }

  private int number(String objectId) {
    long[] parts = parse(objectId);
    if (parts[0] != runtimeId) {
      throw CdpError.server("Cannot find context with specified id");
    }
    return (int) parts[2];
  }

  private static long[] parse(String objectId) {
    return parse(objectId, "Invalid remote object id");
  }

  private static long[] parse(String objectId, String otherwise) {
    String[] parts = objectId.split("\\.", -1);
    try {
      if (parts.length == 3) {
        return new long[] {
          Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])
        };
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw CdpError.server(otherwise);
  }
}
