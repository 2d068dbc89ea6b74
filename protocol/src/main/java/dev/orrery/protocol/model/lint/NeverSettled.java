package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PromiseState;
import dev.orrery.protocol.model.Reaction;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** An await that nothing ended before the program did. */
final class NeverSettled extends Lint {
  NeverSettled() {
    super("never-settled", Severity.WARNING, Docs.EXIT_CODES);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    if (!state.program().hasExited()) {
      return;
    }
    Map<Long, PromiseState> pending = new HashMap<>();
    state.promises().forEach(promise -> pending.put(promise.id(), promise));
    Set<Long> awaiting = new HashSet<>();
    state.reactions().stream().filter(Reaction::await).forEach(each -> awaiting.add(each.id()));
    for (Reaction reaction : state.reactions()) {
      PromiseState parent = pending.get(reaction.parentId());
      // What waits for another await is not told again.
      boolean root = parent != null && !awaiting.contains(parent.id());
      if (root && reaction.await() && reaction.site() != null) {
        findings.add(
            reaction.site(),
            "The program ended while this await waited for a promise%s that nothing had settled.",
            parent.site() == null ? "" : " made at " + words.place(parent.site()));
      }
    }
  }
}
