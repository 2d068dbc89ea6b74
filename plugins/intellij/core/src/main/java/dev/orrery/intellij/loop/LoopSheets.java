package dev.orrery.intellij.loop;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PollWait;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.explain.Explain;
import dev.orrery.protocol.model.explain.Sentence;
import dev.orrery.protocol.model.explain.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes sheets of states. */
public final class LoopSheets {
  private LoopSheets() {}

  /** {@code title}: what the program is called. */
  public static LoopSheet of(String title, LoopState state) {
    Words words = new Words(state.program().cwd());
    Explain explain = new Explain(state);
    Run running = state.running();
    return new LoopSheet(
        title,
        headline(state, explain, words),
        Station.of(state.loop().place().phase()),
        running == null ? null : draining(running),
        waiting(state),
        state.counters().iterations(),
        state.counters().callbacks(),
        busy(state),
        Rows.of(state, words),
        state.streams().stream().map(each -> StreamRows.of(each, words)).toList(),
        explain.whyAlive().stream().map(LoopSheets::reason).toList(),
        state.loop().paused() != null,
        state.program().hasExited(),
        state.partial());
  }

  private static Reason reason(Sentence sentence) {
    return new Reason(sentence.text(), sentence.doc());
  }

  private static String headline(LoopState state, Explain explain, Words words) {
    if (state.program().hasExited()) {
      return "The program has ended with exit code " + state.program().exitCode() + ".";
    }
    Run running = state.running();
    if (running != null) {
      String what = words.run(running.ref());
      String verb = state.loop().paused() == null ? "Runs " : "Paused, before or in ";
      return verb + what + ".";
    }
    if (state.loop().paused() != null) {
      return "Paused.";
    }
    PollWait wait = state.loop().pollWait();
    if (wait == null) {
      return "Between callbacks.";
    }
    List<Sentence> sentences = explain.whatBlocksPoll();
    return sentences.isEmpty() ? "Waits in poll." : sentences.getFirst().text();
  }

  private static Station draining(Run running) {
    if (!running.kind().isDrained()) {
      return null;
    }
    return running.kind().isMicrotask() ? Station.MICROTASKS : Station.TICKS;
  }

  private static Map<Station, Integer> waiting(LoopState state) {
    Map<Station, Integer> counts = new EnumMap<>(Station.class);
    for (Station each : Station.values()) {
      int count = state.queues().of(each.queue()).size();
      counts.put(each, each == Station.POLL ? count + state.pool().done().size() : count);
    }
    return counts;
  }

  private static int busy(LoopState state) {
    PollWait wait = state.loop().pollWait();
    long idle = state.counters().idleNs();
    idle += wait == null ? 0 : Math.max(0, state.timeNs() - wait.sinceNs());
    return state.timeNs() <= 0
        ? 0
        : Math.clamp(100 - Math.round(100.0 * idle / state.timeNs()), 0, 100);
  }
}
