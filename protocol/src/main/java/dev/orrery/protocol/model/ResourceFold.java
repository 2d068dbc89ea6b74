package dev.orrery.protocol.model;

import dev.orrery.protocol.record.LoopRecord.Init;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import java.util.List;

/** Async resources from init to destroy. */
final class ResourceFold {
  private final Table<Long, ResourceState> table;
  private int servers;

  ResourceFold(int max) {
    table = new Table<>(max);
  }

  private ResourceFold(ResourceFold other) {
    table = other.table.copy();
    servers = other.servers;
  }

  /** {@code site}: the one known for it. Returns false if there is no room. */
  boolean init(Init r, Site site) {
    if (r.id() <= 0) {
      return true;
    }
    destroy(r.id());
    // A request is under way from the beginning unless a record says otherwise.
    boolean active = r.resource() == ResourceKind.REQUEST;
    ResourceState state =
        new ResourceState(
            r.id(),
            r.type(),
            r.resource(),
            site,
            r.detail(),
            r.triggerId(),
            r.executionId(),
            r.time(),
            active,
            true,
            false,
            0);
    servers += isServer(state) ? 1 : 0;
    return table.put(r.id(), state);
  }

  /** A resource that becomes active exists, even if its init was not recorded. */
  void active(long time, long id, boolean active) {
    if (active && id > 0 && table.get(id) == null) {
      table.put(id, ResourceState.unknown(id, time));
    }
    table.update(id, state -> state.withActive(active));
  }

  void refed(long id, boolean refed) {
    table.update(id, state -> state.withRefed(refed));
  }

  void detail(long id, String text) {
    table.update(id, state -> state.withDetail(text));
  }

  void close(long id) {
    table.update(id, ResourceState::closed);
  }

  void ran(long id) {
    table.update(id, ResourceState::ran);
  }

  void destroy(long id) {
    ResourceState removed = table.remove(id);
    if (removed != null && isServer(removed)) {
      servers--;
    }
  }

  ResourceState get(long id) {
    return table.get(id);
  }

  boolean isServing() {
    return servers > 0;
  }

  List<ResourceState> view() {
    return table.view();
  }

  ResourceFold copy() {
    return new ResourceFold(this);
  }

  private static boolean isServer(ResourceState state) {
    return state.type().endsWith("SERVERWRAP");
  }
}
