package dev.orrery.gui.state.graph;

import dev.orrery.gui.state.graph.Edge.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The resources that have to do with one. */
final class Surroundings {
  /** More nodes than that say nothing to anybody. */
  private static final int MAX_NODES = 60;

  private static final int MAX_CHILDREN = 300;
  private static final int MAX_PATH = 200;

  /** So many of one group that one has made are told apart. */
  private static final int APART = 3;

  private final Family family;
  private final List<Group> groups;
  private final Map<Long, Node> nodes = new LinkedHashMap<>();
  private final Set<Edge> edges = new LinkedHashSet<>();

  Surroundings(Family family, List<Group> groups) {
    this.family = family;
    this.groups = groups;
  }

  /** From the root to a resource, both included as far as they are known. */
  List<Long> path(long id) {
    List<Long> path = new ArrayList<>();
    for (Made at = family.get(id);
        at != null && path.size() < MAX_PATH;
        at = family.get(at.scheduledBy())) {
      path.addFirst(at.id());
    }
    if (!path.isEmpty()) {
      path.addFirst(0L);
    }
    return path;
  }

  Graph of(long id) {
    nodes.put(0L, new Node(0, Group.ROOT, 1, 0, 0));
    List<Long> path = path(id);
    for (long each : path) {
      show(each);
    }
    Deque<Long> more = new ArrayDeque<>();
    if (!path.isEmpty()) {
      more.add(id);
      parents(id);
    }
    while (!more.isEmpty() && nodes.size() < MAX_NODES) {
      children(more.poll(), more);
    }
    for (Node node : List.copyOf(nodes.values())) {
      connect(node);
    }
    return new Graph(List.copyOf(nodes.values()), List.copyOf(edges));
  }

  private void show(long id) {
    Made made = family.get(id);
    if (made != null) {
      nodes.computeIfAbsent(
          id, key -> new Node(key, groups.get(made.group()), 1, id, made.record()));
    }
  }

  /** The other parents: who settled it or what it waits for, and who settled that. */
  private void parents(long id) {
    Made made = family.get(id);
    for (long parent : new long[] {made.resolvedBy(), made.waitsFor()}) {
      path(parent).forEach(this::show);
      Made of = family.get(parent);
      if (of != null) {
        path(of.resolvedBy()).forEach(this::show);
      }
    }
  }

  private void children(long id, Deque<Long> more) {
    Map<Integer, List<Made>> byGroup = new LinkedHashMap<>();
    for (Made child : family.children(id, MAX_CHILDREN)) {
      if (!nodes.containsKey(child.id())) {
        byGroup.computeIfAbsent(child.group(), _ -> new ArrayList<>()).add(child);
      }
    }
    byGroup.forEach((group, made) -> children(id, groups.get(group), made, more));
  }

  private void children(long id, Group group, List<Made> made, Deque<Long> more) {
    int apart = made.size() > APART ? APART - 1 : made.size();
    for (Made child : made.subList(0, apart)) {
      if (nodes.size() < MAX_NODES) {
        show(child.id());
        more.add(child.id());
      }
    }
    long rest = made.size() - apart;
    if (rest > 0 && nodes.size() < MAX_NODES) {
      long last = made.getLast().id();
      nodes.put(-last, new Node(-last, group, rest, last, made.get(apart).record()));
      edges.add(new Edge(Kind.SCHEDULED, id, -last, rest));
    }
  }

  private void connect(Node node) {
    Made made = node.key() > 0 ? family.get(node.key()) : null;
    if (made == null) {
      return;
    }
    boolean known = nodes.containsKey(made.scheduledBy());
    Map<Long, Kind> parents = new HashMap<>();
    parents.put(known ? made.scheduledBy() : 0L, Kind.SCHEDULED);
    parents.putIfAbsent(made.resolvedBy(), Kind.RESOLVED);
    parents.putIfAbsent(made.waitsFor(), Kind.AWAITED);
    parents.forEach(
        (parent, kind) -> {
          boolean drawn = parent != 0 || kind == Kind.SCHEDULED;
          if (drawn && nodes.containsKey(parent) && parent != node.key()) {
            edges.add(new Edge(kind, parent, node.key(), 1));
          }
        });
  }
}
