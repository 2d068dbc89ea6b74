package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.WakeCause;

/** Callbacks of requests and handles. */
final class ResourceReason implements RunReason {
  @Override
  public void explain(Run run, Run previous, Words words, Answer answer) {
    String what = run.type() == null ? "" : run.type();
    String name = words.owner(run);
    boolean polled = run.place().phase() == Phase.POLL;
    switch (run.kind()) {
      case REQUEST -> answer.say(request(run, what), name);
      case HANDLE -> answer.say(polled ? Rule.HANDLE_EVENT : Rule.HANDLE_CALL, name);
      case CLOSE -> answer.say(Rule.CLOSED, name);
      default -> answer.say(Rule.PENDING);
    }
  }

  private static Rule request(Run run, String type) {
    if (run.place().phase() == Phase.PENDING) {
      return Rule.REQUEST_PENDING;
    } else if (run.place().phase() != Phase.POLL) {
      return Rule.REQUEST_AT_ONCE;
    }
    boolean pool = run.wake() == WakeCause.POST && isPoolType(type);
    return pool ? Rule.REQUEST_POOL : Rule.REQUEST_DONE;
  }

  /** Requests that a thread of the pool carries out. */
  private static boolean isPoolType(String type) {
    return switch (type) {
      case "FSREQCALLBACK", "FSREQPROMISE", "GETADDRINFOREQWRAP", "GETNAMEINFOREQWRAP", "ZLIB" ->
          true;
      default -> false;
    };
  }
}
