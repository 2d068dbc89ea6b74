package dev.orrery.runtime.observe.trace;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which events are wanted: an event is of all categories its own one is part of. */
public final class TraceCategories {
  /** What Node calls its own, sorted; some of them never have an event here. */
  public static final List<String> NODES =
      List.of(
          "node",
          "node.async_hooks",
          "node.bootstrap",
          "node.console",
          "node.dns.native",
          "node.environment",
          "node.fs.async",
          "node.fs.sync",
          "node.fs_dir.async",
          "node.fs_dir.sync",
          "node.http",
          "node.net.native",
          "node.perf",
          "node.perf.timerify",
          "node.perf.usertiming",
          "node.promises.rejections",
          "node.threadpoolwork.async",
          "node.threadpoolwork.sync",
          "node.vm.script",
          "v8");

  private final Set<String> wanted;

  public TraceCategories(Iterable<String> wanted) {
    this.wanted = new TreeSet<>();
    wanted.forEach(this.wanted::add);
  }

  /** {@code group}: categories separated by commas. */
  boolean includeAnyOf(String group) {
    for (String category : group.split(",")) {
      if (wanted.contains(category)) {
        return true;
      }
    }
    return false;
  }

  /** Their names, sorted. */
  public Set<String> names() {
    return wanted;
  }
}
