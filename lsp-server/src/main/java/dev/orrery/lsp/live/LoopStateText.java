package dev.orrery.lsp.live;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PoolState;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.explain.Explain;
import dev.orrery.protocol.model.explain.Sentence;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.QueueKind;
import java.util.List;
import java.util.Locale;

/** What the loop of a program does now, as text. */
public final class LoopStateText {
  /** Of a queue; of the rest it is said how many there are. */
  private static final int MAX_ENTRIES = 20;

  private final LoopState state;
  private final Words words;
  private final StringBuilder text = new StringBuilder();

  private LoopStateText(LoopState state) {
    this.state = state;
    this.words = new Words(state.program().cwd());
  }

  /** The text for a program, or for the end of a recording. */
  public static String of(LiveSource source) {
    LoopState state = source.state();
    String status =
        state.loop().paused() != null
            ? "paused"
            : source.isEnded() || state.program().hasExited() ? "ended" : "running";
    return new LoopStateText(state).write(source.title(), status, source.why());
  }

  private String write(String title, String status, String why) {
    text.append(title).append(": ").append(status).append('\n');
    if (why != null && !state.program().hasExited()) {
      text.append(why).append('\n');
    }
    if (state.program().hasExited()) {
      text.append("Exit code ").append(state.program().exitCode()).append('\n');
    }
    text.append('\n');
    position();
    queue("Ticks", QueueKind.TICK);
    queue("Microtasks", QueueKind.MICROTASK);
    queue("Timers", QueueKind.TIMERS);
    queue("Immediates", QueueKind.IMMEDIATE);
    queue("Pending callbacks", QueueKind.PENDING);
    queue("Closing", QueueKind.CLOSING);
    PoolState pool = state.pool();
    if (!pool.running().isEmpty() || !pool.queued().isEmpty()) {
      text.append("\nThread pool: ").append(pool.running().size()).append(" running, ");
      text.append(pool.queued().size()).append(" waiting\n");
    }
    resources("Handles", state.handles());
    resources("Requests under way", state.requests());
    if (!state.program().hasExited()) {
      section("It is alive because", new Explain(state).whyAlive());
    }
    if (state.partial()) {
      text.append("\nSome records are missing: this may be out of date.\n");
    }
    return text.toString();
  }

  private void position() {
    var place = state.loop().place();
    text.append("Iteration ").append(place.iteration());
    if (place.phase() != null) {
      text.append(", phase ").append(place.phase().name().toLowerCase(Locale.ROOT));
    }
    text.append('\n');
    for (Run run : state.stack()) {
      text.append("Runs ").append(words.run(run)).append('\n');
    }
    if (state.loop().pollWait() != null) {
      new Explain(state)
          .whatBlocksPoll()
          .forEach(sentence -> text.append(sentence.text()).append('\n'));
    }
  }

  private void queue(String name, QueueKind kind) {
    List<QueueEntry> entries = state.queues().of(kind);
    if (entries.isEmpty()) {
      return;
    }
    text.append('\n').append(name).append(" (").append(entries.size()).append(")\n");
    for (QueueEntry entry : entries.subList(0, Math.min(MAX_ENTRIES, entries.size()))) {
      text.append("  ");
      if (kind == QueueKind.TIMERS) {
        long in = entry.dueMs() - state.loop().loopTimeMs();
        text.append(in > 0 ? "in " + in + " ms: " : "due: ");
        text.append(words.waiting(entry, state.resource(entry.id())));
      } else {
        text.append(entry.site() == null ? "of the runtime" : words.place(entry.site()));
      }
      text.append('\n');
    }
    more(entries.size());
  }

  private void resources(String name, List<ResourceState> resources) {
    if (resources.isEmpty()) {
      return;
    }
    text.append('\n').append(name).append(" (").append(resources.size()).append(")\n");
    for (ResourceState each : resources.subList(0, Math.min(MAX_ENTRIES, resources.size()))) {
      text.append("  ").append(words.resource(each));
      text.append(each.active() ? "" : ", not active").append(each.refed() ? "" : ", unref'd");
      text.append(each.closing() ? ", closing" : "").append('\n');
    }
    more(resources.size());
  }

  private void more(int size) {
    if (size > MAX_ENTRIES) {
      text.append("  and ").append(size - MAX_ENTRIES).append(" more\n");
    }
  }

  private void section(String title, List<Sentence> sentences) {
    text.append('\n').append(title).append('\n');
    sentences.forEach(each -> text.append("  - ").append(each.text()).append('\n'));
  }
}
