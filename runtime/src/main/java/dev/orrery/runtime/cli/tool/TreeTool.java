package dev.orrery.runtime.cli.tool;

import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.eventloop.GetTreeResult;
import dev.orrery.protocol.eventloop.SiteEntry;
import dev.orrery.protocol.eventloop.TreeNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operations under way: who made them, who awaits whom. */
final class TreeTool implements Tool {
  private static final int MAX_DEPTH = 60;

  @Override
  public String usage() {
    return "<pid> [--watch=<s>]";
  }

  @Override
  public String summary() {
    return "who waits for whom; promises only if made while it watches (1 s)";
  }

  @Override
  public int run(Arguments arguments, ToolContext context) throws ToolException {
    long pid = arguments.pid();
    double seconds = arguments.number("--watch", 1, 0);
    try (RunningProgram program = RunningProgram.attach(pid, context.sockets())) {
      Map<Integer, SiteEntry> sites = new HashMap<>();
      GetTreeResult tree = program.call(EventLoopDomain.GET_TREE);
      tree.sites().forEach(site -> sites.put(site.id(), site));
      if (seconds > 0) {
        Thread.sleep((long) (seconds * 1000));
        tree = program.call(EventLoopDomain.GET_TREE);
        tree.sites().forEach(site -> sites.put(site.id(), site));
      }
      context.out().print(new Drawing(tree.nodes(), sites).draw("process " + pid));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /** Makes lines of nodes: below a promise stands what it awaits, below the rest what was made there. */
  static final class Drawing {
    private final Map<Long, TreeNode> byId = new LinkedHashMap<>();
    private final Map<Long, List<Long>> children = new HashMap<>();
    private final Map<Integer, SiteEntry> sites;
    private final Set<Long> drawn = new HashSet<>();

    Drawing(List<TreeNode> nodes, Map<Integer, SiteEntry> sites) {
      this.sites = sites;
      nodes.forEach(node -> byId.put(node.id(), node));
      Map<Long, Long> parents = new HashMap<>();
      nodes.forEach(node -> parents.put(node.id(), node.parentId()));
      // Who waits for a promise stands above it.
      nodes.stream()
          .filter(node -> node.awaits() != null && byId.containsKey(node.awaits()))
          .forEach(node -> parents.put(node.awaits(), node.id()));
      for (TreeNode node : nodes) {
        long parent = parents.get(node.id());
        if (parent != node.id() && byId.containsKey(parent)) {
          children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(node.id());
        } else {
          children.computeIfAbsent(0L, _ -> new ArrayList<>()).add(node.id());
        }
      }
    }

    String draw(String title) {
      List<dev.orrery.protocol.model.explain.TreeNode> top = below(0, 0);
      List<dev.orrery.protocol.model.explain.TreeNode> all = new ArrayList<>(top);
      // What is left waits for itself in a circle.
      for (long id : byId.keySet()) {
        if (drawn.add(id)) {
          all.add(node(id, 0));
        }
      }
      return new dev.orrery.protocol.model.explain.TreeNode(0, title, all).render();
    }

    private List<dev.orrery.protocol.model.explain.TreeNode> below(long id, int depth) {
      List<dev.orrery.protocol.model.explain.TreeNode> nodes = new ArrayList<>();
      for (long child : children.getOrDefault(id, List.of())) {
        if (depth < MAX_DEPTH && drawn.add(child)) {
          nodes.add(node(child, depth));
        }
      }
      return nodes;
    }

    private dev.orrery.protocol.model.explain.TreeNode node(long id, int depth) {
      return new dev.orrery.protocol.model.explain.TreeNode(
          id, label(byId.get(id)), below(id, depth + 1));
    }

    private String label(TreeNode node) {
      StringBuilder label = new StringBuilder(node.type()).append(" #").append(node.id());
      if (node.detail() != null) {
        label.append(" (").append(node.detail()).append(')');
      }
      if (node.awaits() != null) {
        label.append(" awaits #").append(node.awaits());
      }
      SiteEntry site = node.site() == null ? null : sites.get(node.site());
      if (site != null) {
        label.append(" at ").append(Places.of(site));
      }
      return label.toString();
    }
  }
}
