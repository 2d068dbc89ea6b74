package dev.orrery.gui.state.graph;

import dev.orrery.gui.state.graph.Edge.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the nodes of a graph are drawn: a tree from left to right, each below the one that scheduled
 * it most often, and the other edges across. Units are columns and rows.
 */
public final class Layout {
  /** A node and its place: column {@code x}, row {@code y}. */
  public record Placed(Node node, double x, double y) {}

  private final Map<Long, Placed> placed = new LinkedHashMap<>();
  private final Map<Long, Long> parents = new HashMap<>();
  private final Map<Long, List<Node>> children = new HashMap<>();
  private final Map<Long, Node> nodes = new HashMap<>();
  private final Graph graph;
  private int rows;
  private int columns;

  private Layout(Graph graph) {
    this.graph = graph;
  }

  /** Every node of the graph has a place, and no two the same one. */
  public static Layout of(Graph graph) {
    Layout layout = new Layout(graph);
    layout.choose();
    layout.place();
    return layout;
  }

  private void choose() {
    graph.nodes().forEach(node -> nodes.put(node.key(), node));
    List<Edge> strongest = new ArrayList<>(graph.edges());
    strongest.removeIf(
        edge -> edge.from() == edge.to() || edge.to() == 0 || !nodes.containsKey(edge.from()));
    // Scheduling makes the tree; who has no such parent is below whoever settled it.
    strongest.sort(
        Comparator.comparing(Edge::kind)
            .thenComparing(Comparator.comparingLong(Edge::count).reversed()));
    for (Edge edge : strongest) {
      if (nodes.containsKey(edge.to())
          && !parents.containsKey(edge.to())
          && !isAbove(edge.to(), edge.from())) {
        parents.put(edge.to(), edge.from());
      }
    }
    for (Node node : graph.nodes()) {
      if (node.key() != 0) {
        long parent = parents.computeIfAbsent(node.key(), _ -> 0L);
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(node);
      }
    }
  }

  /** Whether one is among the parents of another, so that an edge between would close a circle. */
  private boolean isAbove(long key, long other) {
    for (Long at = other; at != null; at = parents.get(at)) {
      if (at == key) {
        return true;
      }
    }
    return false;
  }

  private void place() {
    Node root = nodes.get(0L);
    if (root != null) {
      place(root, 0);
    }
  }

  private double place(Node node, int depth) {
    columns = Math.max(columns, depth + 1);
    List<Node> below = children.getOrDefault(node.key(), List.of());
    double first = -1;
    double last = -1;
    for (Node child : below) {
      last = place(child, depth + 1);
      first = first < 0 ? last : first;
    }
    double y = below.isEmpty() ? rows++ : (first + last) / 2;
    placed.put(node.key(), new Placed(node, depth, y));
    return y;
  }

  /** All nodes. */
  public List<Placed> nodes() {
    return List.copyOf(placed.values());
  }

  public List<Edge> edges() {
    return graph.edges();
  }

  /** Null if the graph has no such node. */
  public Placed of(long key) {
    return placed.get(key);
  }

  /** Whether an edge is one of the tree's. */
  public boolean isTree(Edge edge) {
    return edge.kind() == Kind.SCHEDULED
        && Long.valueOf(edge.from()).equals(parents.get(edge.to()));
  }

  /** A node and those it is below, up to the root. */
  public Set<Long> pathToRoot(long key) {
    Set<Long> path = new HashSet<>();
    for (Long at = placed.containsKey(key) ? (Long) key : null; at != null; at = parents.get(at)) {
      path.add(at);
    }
    return path;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }
}
