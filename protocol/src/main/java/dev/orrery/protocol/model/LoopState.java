package dev.orrery.protocol.model;

import dev.orrery.protocol.record.ResourceKind;
import java.util.List;

/**
 * Everything known of a program at one moment. Immutable.
 *
 * @param partial whether records are missing, so that some of this may be out of date
 * @param dropped how many records are known to be missing
 * @param records folded so far
 * @param timeNs of the latest record
 * @param stack the callbacks that run now, outermost first
 * @param resources not over yet, in order of init
 * @param streams not closed yet
 * @param closedStreams the latest ones that are
 * @param promises that are pending
 * @param reactions waiting for a promise or for their turn in the microtask queue
 * @param history callbacks that have ended, the oldest first, a bounded number
 */
public record LoopState(
    Program program,
    boolean partial,
    long dropped,
    long records,
    long timeNs,
    LoopPosition loop,
    List<Run> stack,
    Queues queues,
    List<ResourceState> resources,
    PoolState pool,
    List<StreamState> streams,
    List<StreamState> closedStreams,
    List<PromiseState> promises,
    List<Reaction> reactions,
    Counters counters,
    Incidents incidents,
    List<Run> history) {

  /** Those that are open. */
  public List<ResourceState> handles() {
    return resources.stream().filter(each -> each.kind() == ResourceKind.HANDLE).toList();
  }

  /** Those under way. */
  public List<ResourceState> requests() {
    return resources.stream()
        .filter(each -> each.kind() == ResourceKind.REQUEST && each.active())
        .toList();
  }

  /** Null if it is over or unknown. */
  public ResourceState resource(long id) {
    return resources.stream().filter(each -> each.id() == id).findFirst().orElse(null);
  }

  /** Null if it is closed or unknown. */
  public StreamState stream(long id) {
    return streams.stream().filter(each -> each.id() == id).findFirst().orElse(null);
  }

  /** Null if it is settled or unknown. */
  public PromiseState promise(long id) {
    return promises.stream().filter(each -> each.id() == id).findFirst().orElse(null);
  }

  /** The innermost callback that runs now, or null. */
  public Run running() {
    return stack.isEmpty() ? null : stack.getLast();
  }

  /** The latest run of a resource that is still remembered, one under way included; or null. */
  public Run latestRun(long id) {
    for (Run run : stack.reversed()) {
      if (run.id() == id) {
        return run;
      }
    }
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i).id() == id) {
        return history.get(i);
      }
    }
    return null;
  }

  /** The innermost callback that ran at a time and is still remembered, or null. */
  public Run runAt(long atNs) {
    for (Run run : stack.reversed()) {
      if (run.startNs() <= atNs) {
        return run;
      }
    }
    Run innermost = null;
    // Inner callbacks end, and are remembered, before those around them.
    for (int i = history.size() - 1; i >= 0 && history.get(i).endNs() >= atNs; i--) {
      Run run = history.get(i);
      if (run.startNs() <= atNs) {
        innermost = run;
      }
    }
    return innermost;
  }
}
