package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Phase;

/** Says what kind of callback is about to run, by the queue it comes from or by its resource. */
final class Classifier {
  /** The async id of the main program. */
  private static final long MAIN_ID = 1;

  private static final long MODULE_ID = 2;

  private Classifier() {}

  /** All but the id may be null. */
  static RunKind kind(
      long id,
      Phase phase,
      QueueEntry entry,
      ResourceState resource,
      PromiseState promise,
      Reaction reaction) {
    if (reaction != null) {
      return reaction.await() ? RunKind.AWAIT : RunKind.REACTION;
    } else if (entry != null) {
      return ofEntry(entry, resource);
    } else if (id == MAIN_ID) {
      return RunKind.MAIN;
    } else if (id == 0) {
      return RunKind.HOOK;
    } else if (promise != null) {
      // Nothing waits under its id: it must have been resolved with another promise.
      return promise.isSettled() ? RunKind.ADOPTION : RunKind.REACTION;
    }
    return resource == null ? RunKind.UNKNOWN : ofResource(resource, phase);
  }

  private static RunKind ofEntry(QueueEntry entry, ResourceState resource) {
    return switch (entry.queue()) {
      case TIMERS -> RunKind.TIMER;
      case IMMEDIATE -> RunKind.IMMEDIATE;
      case TICK -> RunKind.TICK;
      case MICROTASK -> isModule(entry) ? RunKind.MODULE : RunKind.MICROTASK;
      case CLOSING -> RunKind.CLOSE;
      case PENDING -> RunKind.PENDING;
      case POSTED, WORK -> resource == null ? RunKind.UNKNOWN : ofResource(resource, Phase.POLL);
    };
  }

  /** What the main program queues before any code of the user's has run. */
  private static boolean isModule(QueueEntry entry) {
    return entry.id() == MODULE_ID
        && entry.callback() == null
        && entry.site() == null
        && entry.by() != null
        && entry.by().kind() == RunKind.MAIN;
  }

  private static RunKind ofResource(ResourceState resource, Phase phase) {
    return switch (resource.type()) {
      case "Timeout" -> RunKind.TIMER;
      case "Immediate" -> RunKind.IMMEDIATE;
      case "TickObject" -> RunKind.TICK;
      case "Microtask" -> RunKind.MICROTASK;
      default ->
          switch (resource.kind()) {
            case REQUEST -> RunKind.REQUEST;
            case HANDLE, RESOURCE ->
                resource.closing() && phase == Phase.CLOSING ? RunKind.CLOSE : RunKind.HANDLE;
          };
    };
  }
}
