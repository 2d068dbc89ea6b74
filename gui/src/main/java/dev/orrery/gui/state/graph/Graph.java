package dev.orrery.gui.state.graph;

import java.util.List;

/** Nodes and what is between them. The root comes first. Immutable. */
public record Graph(List<Node> nodes, List<Edge> edges) {
  public static final Graph EMPTY = new Graph(List.of(), List.of());

  public Graph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }
}
