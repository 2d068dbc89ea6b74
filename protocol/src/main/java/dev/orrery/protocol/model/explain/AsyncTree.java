package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PromiseState;
import dev.orrery.protocol.model.Reaction;
import dev.orrery.protocol.model.ResourceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who waits for whom: below an async function stands what it awaits, below anything else what was
 * made in its callbacks.
 */
final class AsyncTree {
  private static final int MAX_DEPTH = 100;

  private final LoopState state;
  private final Words words;
  private final Map<Long, String> labels = new LinkedHashMap<>();
  private final Map<Long, Long> parents = new HashMap<>();
  private final Map<Long, List<Long>> children = new HashMap<>();

  private AsyncTree(LoopState state, Words words) {
    this.state = state;
    this.words = words;
  }

  static TreeNode of(LoopState state, Words words) {
    return new AsyncTree(state, words).build();
  }

  private TreeNode build() {
    state.resources().forEach(this::resource);
    state.promises().forEach(this::promise);
    state.reactions().forEach(this::reaction);
    List<Long> roots = new ArrayList<>();
    for (long id : labels.keySet()) {
      Long parent = parents.get(id);
      if (parent != null && parent != id && labels.containsKey(parent)) {
        children.computeIfAbsent(parent, ignored -> new ArrayList<>()).add(id);
      } else {
        roots.add(id);
      }
    }
    Set<Long> drawn = new HashSet<>();
    List<TreeNode> nodes = new ArrayList<>();
    roots.forEach(id -> nodes.add(node(id, 0, drawn)));
    // What is left waits for itself in a circle.
    for (long id : labels.keySet()) {
      if (!drawn.contains(id)) {
        nodes.add(node(id, 0, drawn));
      }
    }
    return new TreeNode(0, "process " + state.program().pid(), nodes);
  }

  private void resource(ResourceState resource) {
    labels.put(resource.id(), words.resource(resource) + (resource.refed() ? "" : ", unref'd"));
    parents.put(resource.id(), resource.executionId());
  }

  private void promise(PromiseState promise) {
    labels.put(promise.id(), words.promise(promise));
    if (promise.createdBy() != null) {
      parents.put(promise.id(), promise.createdBy().id());
    }
  }

  /** The one who waits is the parent of what it waits for. */
  private void reaction(Reaction reaction) {
    if (labels.containsKey(reaction.id())) {
      String verb = reaction.await() ? ", awaits" : ", waits";
      labels.merge(reaction.id(), verb + words.at(reaction.site()), String::concat);
      if (labels.containsKey(reaction.parentId())) {
        parents.put(reaction.parentId(), reaction.id());
      }
    }
  }

  private TreeNode node(long id, int depth, Set<Long> drawn) {
    List<TreeNode> below = new ArrayList<>();
    if (drawn.add(id) && depth < MAX_DEPTH) {
      for (long child : children.getOrDefault(id, List.of())) {
        if (!drawn.contains(child)) {
          below.add(node(child, depth + 1, drawn));
        }
      }
    }
    return new TreeNode(id, labels.get(id), below);
  }
}
