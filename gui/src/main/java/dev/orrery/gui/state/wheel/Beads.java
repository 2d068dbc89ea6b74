package dev.orrery.gui.state.wheel;

import dev.orrery.gui.state.NowRow;
import dev.orrery.gui.state.Places;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PoolJob;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What waits at each station, in the order in which it will run. Of long queues only the beginning is
 * kept, and how many there are.
 */
public final class Beads {
  /** Beads kept of a station. */
  public static final int MAX = 24;

  /**
   * The beads of a station.
   *
   * @param total how many there are, with those that are not kept
   */
  public record Group(List<Bead> beads, int total) {
    static final Group NONE = new Group(List.of(), 0);
  }

  private final Map<Station, Group> groups = new EnumMap<>(Station.class);

  private Beads() {}

  public static Beads of(LoopState state) {
    Beads all = new Beads();
    for (Station station : Station.values()) {
      if (station == Station.POLL) {
        all.groups.put(station, poll(state));
      } else if (station.queue() != null) {
        all.groups.put(station, queue(station, state));
      }
    }
    return all;
  }

  public Group at(Station station) {
    return groups.getOrDefault(station, Group.NONE);
  }

  /** All beads, station by station. */
  public List<Bead> all() {
    return groups.values().stream().flatMap(group -> group.beads.stream()).toList();
  }

  private static Group queue(Station station, LoopState state) {
    List<QueueEntry> entries = state.queues().of(station.queue());
    List<QueueEntry> first = entries.subList(0, Math.min(MAX, entries.size()));
    Set<Long> unrefed = station == Station.TIMERS ? unrefed(first, state) : Set.of();
    List<Bead> beads =
        first.stream().map(entry -> queued(station, entry, unrefed.contains(entry.id()))).toList();
    return new Group(beads, entries.size());
  }

  /** Callbacks that are ready, then what poll waits for: pool, requests, handles. */
  private static Group poll(LoopState state) {
    Collector found = new Collector();
    for (QueueEntry entry : state.queues().posted()) {
      found.add(0, () -> queued(Station.POLL, entry, false));
    }
    for (PoolJob job : state.pool().done()) {
      found.add(job.id(), () -> job(state, job, "done, waits for poll", true));
    }
    for (PoolJob job : state.pool().running()) {
      found.add(job.id(), () -> job(state, job, "runs in the thread pool", false));
    }
    for (PoolJob job : state.pool().queued()) {
      found.add(job.id(), () -> job(state, job, "waits for a thread of the pool", false));
    }
    for (ResourceState resource : state.resources()) {
      if (resource.active() && resource.kind() == ResourceKind.REQUEST) {
        found.add(resource.id(), () -> resource(resource, "under way"));
      }
    }
    for (ResourceState resource : state.resources()) {
      if (resource.active() && resource.kind() == ResourceKind.HANDLE) {
        String kept = resource.refed() ? "open" : "open, unref'd";
        found.add(resource.id(), () -> resource(resource, kept));
      }
    }
    return new Group(List.copyOf(found.beads), found.total);
  }

  /** Counts all, keeps the first; what is both a request and a job of the pool counts once. */
  private static final class Collector {
    private final List<Bead> beads = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private int total;

    void add(long id, Supplier<Bead> bead) {
      if (id == 0 || seen.add(id)) {
        total++;
        if (beads.size() < MAX) {
          beads.add(bead.get());
        }
      }
    }
  }

  /** Which of some timers do not keep the loop alive. */
  private static Set<Long> unrefed(List<QueueEntry> timers, LoopState state) {
    Set<Long> ids = new HashSet<>();
    timers.forEach(entry -> ids.add(entry.id()));
    Set<Long> unrefed = new HashSet<>();
    for (ResourceState resource : state.resources()) {
      if (!resource.refed() && ids.contains(resource.id())) {
        unrefed.add(resource.id());
      }
    }
    return unrefed;
  }

  private static Bead queued(Station station, QueueEntry entry, boolean unrefed) {
    String type = entry.type() == null ? "callback" : Words.type(entry.type());
    return new Bead(
        station,
        entry.id(),
        name(entry.callback(), entry.site(), type),
        type,
        unrefed ? "queued, unref'd" : "queued",
        true,
        entry.callback(),
        entry.site(),
        entry.sinceNs(),
        entry.dueMs());
  }

  private static Bead job(LoopState of, PoolJob job, String state, boolean ready) {
    String type = job.type() == null ? "work" : Words.type(job.type());
    String detail = NowRow.detail(of, job);
    String name = detail == null ? type : type + " " + detail;
    return new Bead(
        Station.POLL, job.id(), name, type, state, ready, null, job.site(), job.queuedNs(), 0);
  }

  private static Bead resource(ResourceState of, String state) {
    String type = Words.type(of.type());
    String name = of.detail() == null ? type : type + " " + of.detail();
    return new Bead(
        Station.POLL, of.id(), name, type, state, false, null, of.site(), of.createdNs(), 0);
  }

  /** The function's name, else where it is, else where it was queued, else what it is. */
  static String name(Site callback, Site site, String type) {
    if (callback != null) {
      return callback.function().isEmpty() ? Places.brief(callback) : callback.function();
    }
    return site == null ? type : Places.brief(site);
  }
}
