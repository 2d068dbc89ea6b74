package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.SyncCallCount;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;

/** Synchronous calls in callbacks of a program that listens for connections. */
final class SyncCallInServer extends Lint {
  /** Shorter calls hurt only if there are {@link #CALLS}. */
  static final long LONG_NS = 5_000_000;

  static final long CALLS = 10;

  SyncCallInServer() {
    super("sync-call-in-server", Severity.WARNING, Docs.BLOCKING);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    for (SyncCallCount count : state.incidents().syncCalls()) {
      if (count.whileServing() > 0
          && (count.longestNs() >= LONG_NS || count.whileServing() >= CALLS)) {
        findings.add(
            count.site(),
            count.whileServing(),
            count.longestNs(),
            "%s was called %s in callbacks while a server was listening, and took %s at the"
                + " longest: no request is served meanwhile.",
            count.name(),
            count.whileServing() == 1 ? "once" : count.whileServing() + " times",
            Words.time(count.longestNs()));
      }
    }
  }
}
