package dev.orrery.runtime.observe.serve;

import dev.orrery.protocol.eventloop.AliveReason;
import dev.orrery.protocol.json.RecordJsonWriter;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.explain.Explain;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.QueueKind;
import java.util.List;
import java.util.Locale;

/** The state of a loop as text, for people. */
final class StateReport {
  private static final int MAX_LINES = 20;

  private StateReport() {}

  static String of(LoopState state) {
    StringBuilder text = new StringBuilder();
    Words words = new Words(state.program().cwd());
    line(
        text,
        "Event loop of process "
            + state.program().pid()
            + ", iteration "
            + state.loop().place().iteration()
            + ":");
    for (Run run : state.stack()) {
      line(text, "It runs a callback: " + words.place(run.callback()));
    }
    new Explain(state).whatBlocksPoll().forEach(sentence -> line(text, sentence.text()));
    List<AliveReason> reasons = AliveReasons.of(state, new RecordJsonWriter());
    if (reasons.isEmpty()) {
      line(text, "Nothing keeps it alive.");
    } else {
      line(text, "It is alive because:");
      reasons.stream().limit(MAX_LINES).forEach(reason -> line(text, "- " + reason.sentence()));
      if (reasons.size() > MAX_LINES) {
        line(text, "- and " + (reasons.size() - MAX_LINES) + " more");
      }
    }
    for (QueueKind kind : QueueKind.values()) {
      List<QueueEntry> waiting = state.queues().of(kind);
      if (!waiting.isEmpty() && kind != QueueKind.TIMERS) {
        line(text, waiting.size() + " in the " + kind.name().toLowerCase(Locale.ROOT) + " queue");
      }
    }
    if (state.pool().jobs() > 0) {
      line(
          text,
          "Thread pool: "
              + state.pool().running().size()
              + " running, "
              + state.pool().queued().size()
              + " waiting");
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
