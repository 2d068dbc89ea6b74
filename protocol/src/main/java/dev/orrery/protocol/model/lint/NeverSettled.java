package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PromiseState;
import dev.orrery.protocol.model.Reaction;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;

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
    for (Reaction reaction : state.reactions()) {
      PromiseState parent = state.promise(reaction.parentId());
      if (parent != null && reaction.await() && reaction.site() != null && isRoot(parent, state)) {
        findings.add(
            reaction.site(),
            "The program ended while this await waited for a promise%s that nothing had settled.",
            parent.site() == null ? "" : " made at " + words.place(parent.site()));
      }
    }
  }

  /** What waits for another await is not told again. */
  private static boolean isRoot(PromiseState parent, LoopState state) {
    return state.reactions().stream()
        .noneMatch(other -> other.id() == parent.id() && other.await());
  }
}
