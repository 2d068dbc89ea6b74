package dev.orrery.gui.state.graph;

import dev.orrery.gui.state.Index;
import dev.orrery.gui.state.graph.Edge.Kind;
import dev.orrery.protocol.record.LoopRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps who scheduled and who settled what: each resource for a while, and for good how many there
 * were of each group and between each two of them. Its methods may be called by any thread.
 */
public final class GraphIndex implements Index {
  /** Groups beyond these are left out: what would be in them counts as the main program's. */
  private static final int MAX_GROUPS = 4000;

  private static final int ROOT = 0;

  private final Family family = new Family();
  private final List<Group> groups = new ArrayList<>();
  private final List<Long> counts = new ArrayList<>();
  private final List<Long> latest = new ArrayList<>();
  private final List<Long> since = new ArrayList<>();
  private final Map<Group, Integer> numbers = new HashMap<>();
  private final Map<Edge.Ends, Long> edges = new LinkedHashMap<>();
  private long changes;

  public GraphIndex() {
    groups.add(Group.ROOT);
    counts.add(1L);
    latest.add(0L);
    since.add(0L);
  }

  @Override
  public synchronized void add(long number, LoopRecord loopRecord) {
    switch (loopRecord) {
      case LoopRecord.Init r -> made(number, r);
      case LoopRecord.Subscribe r -> {
        family.waits(r.id(), r.parentId());
        changes++;
      }
      case LoopRecord.Resolve r -> resolved(r);
      default -> {}
    }
  }

  private void made(long number, LoopRecord.Init r) {
    // What comes in from outside has no callback around it, but something that listened for it.
    long by = r.executionId() == 0 ? r.triggerId() : r.executionId();
    int parent = anchorOf(by);
    int group = numberOf(new Group(r.type(), r.site()), number);
    // What the runtime makes on the way belongs to the program's callback that led to it.
    int anchor = r.site() == null ? parent : group;
    family.add(r.id(), group, anchor, number, by);
    if (group != ROOT) {
      counts.set(group, counts.get(group) + 1);
      latest.set(group, r.id());
    }
    if (r.site() != null) {
      count(new Edge.Ends(Kind.SCHEDULED, parent, group));
    }
    changes++;
  }

  private void resolved(LoopRecord.Resolve r) {
    family.resolved(r.id(), r.byId());
    changes++;
    Made made = family.get(r.id());
    if (made != null && r.byId() != made.scheduledBy()) {
      count(new Edge.Ends(Kind.RESOLVED, anchorOf(r.byId()), made.anchor()));
    }
  }

  private void count(Edge.Ends ends) {
    if (ends.from() != ends.to() && ends.to() != ROOT) {
      edges.merge(ends, 1L, Long::sum);
    }
  }

  /** The program's group a resource belongs to; the root for what is unknown. */
  private int anchorOf(long id) {
    Made made = family.get(id);
    return made == null ? ROOT : made.anchor();
  }

  private int numberOf(Group group, long record) {
    Integer known = numbers.get(group);
    if (known != null) {
      return known;
    } else if (groups.size() >= MAX_GROUPS) {
      return ROOT;
    }
    numbers.put(group, groups.size());
    groups.add(group);
    counts.add(0L);
    latest.add(0L);
    since.add(record);
    return groups.size() - 1;
  }

  /** Rises with each change of what {@link #program} and {@link #around} give. */
  public synchronized long changes() {
    return changes;
  }

  /** The whole program, one node for each group that the program made. */
  public synchronized Graph program() {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (i == ROOT || groups.get(i).site() != null) {
        nodes.add(new Node(i, groups.get(i), counts.get(i), latest.get(i), since.get(i)));
      }
    }
    List<Edge> all = new ArrayList<>();
    edges.forEach((ends, count) -> all.add(new Edge(ends.kind(), ends.from(), ends.to(), count)));
    return new Graph(nodes, all);
  }

  /** The resources around one: the way to the root, and what came of it. */
  public synchronized Graph around(long id) {
    return new Surroundings(family, groups).of(id);
  }

  /** The number of a resource's group in {@link #program}, 0 if it is unknown. */
  public synchronized int groupNumber(long id) {
    return anchorOf(id);
  }
}
