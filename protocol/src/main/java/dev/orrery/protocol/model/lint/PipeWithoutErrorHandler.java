package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.ListenerCount;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.StreamState;
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
        handlers.put(count.id(), count.listeners());
      }
    }
    // Without records of listeners nothing can be said.
    if (state.incidents().listeners().isEmpty()) {
      return;
    }
    for (StreamState stream : state.streams()) {
      boolean piped = !stream.pipesTo().isEmpty() || !stream.pipesFrom().isEmpty();
      // pipe() itself listens to the destination, once for each source, only to unpipe.
      int own = stream.pipesFrom().size();
      if (piped && handlers.getOrDefault(stream.id(), 0) <= own) {
        findings.add(
            stream.site(),
            "%s is piped and has no 'error' listener: an error of it ends the program and leaves"
                + " the other streams open. pipeline() handles both.",
            stream.className());
      }
    }
  }
}
