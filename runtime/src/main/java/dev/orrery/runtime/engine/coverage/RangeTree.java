package dev.orrery.runtime.engine.coverage;

import dev.orrery.runtime.inspect.Coverage.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes ranges of a function's parts: only those that ran more or less often than those around. */
final class RangeTree {
  private static final class Node {
    final int start;
    int end;
    long count;
    final List<Node> children = new ArrayList<>();

    Node(int start, int end, long count) {
      this.start = start;
      this.end = end;
      this.count = count;
    }
  }

  private RangeTree() {}

  /** The function's own range first. */
  static List<Range> of(FunctionPlan plan, long calls, Counts counts) {
    Node root = new Node(plan.start, plan.end, calls);
    List<Node> nodes = new ArrayList<>();
    for (Part part : plan.parts) {
      long count = part.count().in(counts);
      if (count >= 0 && part.start() < plan.end) {
        nodes.add(new Node(part.start(), part.end(), count));
      }
    }
    // Whole parts before open ones that begin at the same place: those would say the same.
    nodes.sort(
        Comparator.<Node>comparingInt(node -> node.start)
            .thenComparing(Comparator.<Node>comparingInt(node -> node.end).reversed()));
    int[] next = {0};
    fill(root, nodes, next, plan.isScript ? plan.end : plan.end - 1);
    List<Range> ranges = new ArrayList<>();
    write(root, ranges);
    return ranges;
  }

  /** {@code limit}: where an open part ends at the latest. */
  private static void fill(Node parent, List<Node> nodes, int[] next, int limit) {
    Node open = null;
    while (next[0] < nodes.size() && nodes.get(next[0]).start < parent.end) {
      Node node = nodes.get(next[0]++);
      if (open != null && node.start > open.start) {
        open.end = node.start;
        open = null;
      }
      if (node.end == Part.OPEN) {
        addOpen(parent, node, limit);
        open = node;
      } else {
        parent.children.add(node);
        fill(node, nodes, next, node.end);
      }
    }
  }

  private static void addOpen(Node parent, Node node, int limit) {
    Node last = parent.children.isEmpty() ? null : parent.children.getLast();
    if (last != null && last.start == node.start) {
      // Another way to the same place.
      last.count = Math.max(last.count, node.count);
      node.end = node.start;
      return;
    }
    node.end = limit;
    parent.children.add(node);
  }

  private static void write(Node node, List<Range> ranges) {
    ranges.add(new Range(node.start, node.end, node.count));
    List<Node> kept = new ArrayList<>();
    collect(node, node.count, kept);
    for (int i = 0; i < kept.size(); i++) {
      Node child = kept.get(i);
      while (i + 1 < kept.size()
          && kept.get(i + 1).start == child.end
          && kept.get(i + 1).count == child.count) {
        Node joined = kept.get(++i);
        child.end = joined.end;
        child.children.addAll(joined.children);
      }
      write(child, ranges);
    }
  }

  /** The nearest parts below that differ from {@code count}. */
  private static void collect(Node node, long count, List<Node> into) {
    for (Node child : node.children) {
      if (child.end <= child.start) {
        continue;
      }
      if (child.count == count) {
        collect(child, count, into);
      } else {
        into.add(child);
      }
    }
  }
}
