package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.ListenerCount;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;
import java.util.HashMap;
import java.util.Map;

/** A stream in a pipe whose errors nobody hears: pipe() does not pass them on. */
final class PipeWithoutErrorHandler extends Lint {
  PipeWithoutErrorHandler() {
    super("pipe-without-error-handler", Severity.WARNING, Docs.PIPE);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    Map<Long, Integer> handlers = new HashMap<>();
    for (ListenerCount count : state.incidents().listeners()) {
      if ("error".equals(count.event())) {
        handlers.put(count.id(), count.max());
      }
    }
    // Without records of listeners nothing can be said.
    if (state.incidents().listeners().isEmpty()) {
      return;
    }
    Streams.all(state)
        // pipe() itself listens to the destination, once for each source, only to unpipe.
        .filter(each -> each.wasPiped() && handlers.getOrDefault(each.id(), 0) <= each.sources())
        .forEach(
            each ->
                findings.add(
                    each.site(),
                    "%s is piped and has no 'error' listener: an error of it ends the program and"
                        + " leaves the other streams open. pipeline() handles both.",
                    each.className()));
  }
}
