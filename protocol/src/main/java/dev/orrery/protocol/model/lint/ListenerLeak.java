package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.ListenerCount;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;

/** More listeners of one event than an emitter is thought to need. */
final class ListenerLeak extends Lint {
  /** events.defaultMaxListeners. */
  static final int LISTENERS = 10;

  ListenerLeak() {
    super("listener-leak", Severity.WARNING, Docs.MAX_LISTENERS);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    for (ListenerCount count : state.incidents().listeners()) {
      if (count.max() > LISTENERS) {
        findings.add(
            count.maxSite(),
            1,
            count.max(),
            "%s has had %d listeners of '%s'; the latest were added here.",
            words.emitter(count.emitter()),
            count.max(),
            count.event());
      }
    }
  }
}
