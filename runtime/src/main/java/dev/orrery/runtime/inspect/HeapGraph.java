package dev.orrery.runtime.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program's objects are and how they refer to each other, in a few large arrays. Nodes are
 * numbered from 0, the root; the edges of a node follow those of the one before. Not for several
 * threads at once.
 */
public final class HeapGraph {
  /** Kinds of nodes, in V8's order. */
  public enum NodeType {
    HIDDEN,
    ARRAY,
    STRING,
    OBJECT,
    CODE,
    CLOSURE,
    REGEXP,
    NUMBER,
    NATIVE,
    SYNTHETIC,
    CONCATENATED_STRING,
    SLICED_STRING,
    SYMBOL,
    BIGINT,
    OBJECT_SHAPE
  }

  /** Kinds of edges, in V8's order. An edge of a kind with a name has that, others a number. */
  public enum EdgeType {
    CONTEXT,
    ELEMENT,
    PROPERTY,
    INTERNAL,
    HIDDEN,
    SHORTCUT,
    WEAK
  }

  private static final int NODE_FIELDS = 5;
  private static final int EDGE_FIELDS = 3;

  private final List<String> strings = new ArrayList<>();
  private final Map<String, Integer> byString = new HashMap<>();
  private int[] nodes = new int[1 << 14];
  private int[] edges = new int[1 << 15];
  private int nodeCount;
  private int edgeCount;

  /**
   * Adds a node.
   *
   * @param id stays that object's
   * @param size in bytes, an estimate
   * @return its number
   */
  public int addNode(NodeType type, String name, int id, int size) {
    int at = nodeCount * NODE_FIELDS;
    if (at + NODE_FIELDS > nodes.length) {
      nodes = Arrays.copyOf(nodes, nodes.length * 2);
    }
    nodes[at] = type.ordinal();
    nodes[at + 1] = string(name);
    nodes[at + 2] = id;
    nodes[at + 3] = size;
    return nodeCount++;
  }

  /** Adds an edge with a name to a node; nodes get their edges in the order of their numbers. */
  public void addEdge(int from, EdgeType type, String name, int to) {
    addEdge(from, type, string(name), to);
  }

  /** As the other one, with a number instead of a name. */
  public void addEdge(int from, EdgeType type, int index, int to) {
    int at = edgeCount * EDGE_FIELDS;
    if (at + EDGE_FIELDS > edges.length) {
      edges = Arrays.copyOf(edges, edges.length * 2);
    }
    edges[at] = type.ordinal();
    edges[at + 1] = index;
    edges[at + 2] = to;
    edgeCount++;
    nodes[from * NODE_FIELDS + 4]++;
  }

  private int string(String text) {
    return byString.computeIfAbsent(
        text,
        key -> {
          strings.add(key);
          return strings.size() - 1;
        });
  }

  public int nodeCount() {
    return nodeCount;
  }

  public int edgeCount() {
    return edgeCount;
  }

  /** Type, name, id, size, number of edges. */
  public int nodeField(int node, int field) {
    return nodes[node * NODE_FIELDS + field];
  }

  /** Type, name or index, target. */
  public int edgeField(int edge, int field) {
    return edges[edge * EDGE_FIELDS + field];
  }

  /** The names, by the numbers in nodes and edges. */
  public List<String> strings() {
    return strings;
  }
}
