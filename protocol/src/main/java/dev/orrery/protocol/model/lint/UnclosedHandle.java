package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;

/** A handle of the program's that was open when it ended. */
final class UnclosedHandle extends Lint {
  UnclosedHandle() {
    super("unclosed-handle", Severity.INFO, Docs.PROCESS_EXIT);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    if (!state.program().hasExited()) {
      return;
    }
    for (ResourceState handle : state.handles()) {
      // What has no site is the runtime's own, and what is unref'd is meant to stay.
      if (handle.site() != null && handle.active() && handle.refed() && !handle.closing()) {
        findings.add(handle.site(), "%s was open when the program ended.", words.handle(handle));
      }
    }
  }
}
