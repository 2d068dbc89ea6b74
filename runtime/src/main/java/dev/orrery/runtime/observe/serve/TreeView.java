package dev.orrery.runtime.observe.serve;

import dev.orrery.protocol.eventloop.TreeNode;
import dev.orrery.protocol.eventloop.TreeState;
import dev.orrery.protocol.json.RecordJsonWriter;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PromiseState;
import dev.orrery.protocol.model.Reaction;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operations that are not over, each with the callback it was made in. */
final class TreeView {
  private static final String PROMISE = "PROMISE";

  private final LoopState state;
  private final RecordJsonWriter sites;
  private final Set<Long> running = new HashSet<>();
  private final Map<Long, Reaction> waits = new HashMap<>();
  private final List<TreeNode> nodes = new ArrayList<>();

  private TreeView(LoopState state, RecordJsonWriter sites) {
    this.state = state;
    this.sites = sites;
  }

  static List<TreeNode> of(LoopState state, RecordJsonWriter sites) {
    return new TreeView(state, sites).view();
  }

  private List<TreeNode> view() {
    state.stack().stream().map(Run::id).forEach(running::add);
    state.reactions().forEach(reaction -> waits.put(reaction.id(), reaction));
    state.resources().forEach(this::resource);
    state.promises().forEach(this::promise);
    return nodes;
  }

  private void resource(ResourceState resource) {
    add(
        resource.id(),
        resource.executionId(),
        resource.type(),
        null,
        resource.detail(),
        resource.site());
  }

  private void promise(PromiseState promise) {
    Reaction wait = waits.get(promise.id());
    add(
        promise.id(),
        promise.createdBy() == null ? 0 : promise.createdBy().id(),
        PROMISE,
        wait == null ? null : wait.parentId(),
        null,
        wait != null && wait.site() != null ? wait.site() : promise.site());
  }

  private void add(long id, long parent, String type, Long awaits, String detail, Site site) {
    TreeState now = running.contains(id) ? TreeState.RUNNING : TreeState.WAITING;
    nodes.add(new TreeNode(id, parent, type, now, awaits, detail, sites.site(site)));
  }
}
