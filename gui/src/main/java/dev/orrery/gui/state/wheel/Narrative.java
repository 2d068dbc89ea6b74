package dev.orrery.gui.state.wheel;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Status;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PollWait;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.explain.Explain;
import dev.orrery.protocol.model.explain.Sentence;
import dev.orrery.protocol.model.explain.Words;
import java.util.List;
import java.util.Locale;

/** What the wheel says in words. */
public final class Narrative {
  private static final long NS_PER_MS = 1_000_000;

  private final Moment moment;
  private final LoopState state;
  private final Words words;

  public Narrative(Moment moment) {
    this.moment = moment;
    this.state = moment.state();
    this.words = new Words(state.program().cwd());
  }

  /** What the loop does, in a few words. */
  public String headline(Status status) {
    if (isPaused()) {
      String why = state.loop().paused();
      return why.isBlank() ? "Paused" : why.startsWith("Paused") ? why : "Paused: " + why;
    }
    if (state.program().hasExited()) {
      return "Ended with exit code " + state.program().exitCode();
    }
    if (moment.latest() && status.over()) {
      return "Nothing more comes";
    }
    if (moment.record() == 0) {
      return "Nothing has happened yet";
    }
    if (state.running() != null) {
      return "A callback runs";
    }
    PollWait wait = state.loop().pollWait();
    return wait == null || wait.timeoutMs() == 0 ? "The loop goes on" : "Waits in poll";
  }

  /** The number of the iteration, or what there is instead. */
  public String iteration() {
    long number = state.counters().iterations();
    return number == 0 ? "–" : String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
  }

  /** Whether the loop stands still on request. */
  public boolean isPaused() {
    return state.loop().paused() != null && !state.program().hasExited();
  }

  /** What is written above the iteration's number. */
  public String caption() {
    if (isPaused()) {
      return "paused in iteration";
    }
    return state.program().hasExited() ? "ended in iteration" : "iteration";
  }

  /** What the gate is; "" while a callback that runs outside of the phases is written there. */
  public String gate() {
    boolean taken = !state.stack().isEmpty() && state.stack().getFirst().place().phase() == null;
    if (taken) {
      return "";
    }
    return state.counters().iterations() == 0 ? "before the first iteration" : "iterations begin";
  }

  /** The loop's clock. */
  public String loopTime() {
    return String.format(Locale.ROOT, "%,d ms", state.loop().loopTimeMs()).replace(',', '\u202f');
  }

  /** What waits at a station, in a few words; "" if nothing does. */
  public String summary(Station station, Beads.Group group) {
    return switch (station) {
      case POLL -> poll(group);
      case TIMERS -> {
        QueueEntry next =
            state.queues().timers().isEmpty() ? null : state.queues().timers().getFirst();
        yield next == null
            ? ""
            : group.total() + (group.total() == 1 ? ", " : ", next ") + due(next.dueMs());
      }
      case CHECK -> count(group, "immediate");
      case CLOSING -> count(group, "close callback");
      case PENDING -> count(group, "callback");
      case TICKS, MICROTASKS -> group.total() == 0 ? "" : String.valueOf(group.total());
      case IDLE, PREPARE -> "";
    };
  }

  private String poll(Beads.Group group) {
    PollWait wait = state.loop().pollWait();
    if (wait != null && wait.timeoutMs() < 0) {
      return "waits, for I/O alone";
    } else if (wait != null && wait.timeoutMs() > 0) {
      return "waits " + wait.timeoutMs() + " ms at most";
    } else if (wait != null) {
      return "does not wait";
    }
    long ready = group.beads().stream().filter(Bead::ready).count();
    long open = group.total() - ready;
    String more = open == 0 ? "" : open + " awaited";
    return ready == 0 ? more : ready + " ready" + (more.isEmpty() ? "" : ", " + more);
  }

  /** When a loop time is, seen from the loop's clock. */
  public String due(long dueMs) {
    long in = dueMs - state.loop().loopTimeMs();
    return in > 0 ? "in " + span(in) : in == 0 ? "due now" : "due for " + span(-in);
  }

  private static String span(long ms) {
    return ms < 1000 ? ms + " ms" : Words.time(ms * NS_PER_MS);
  }

  private static String count(Beads.Group group, String noun) {
    int total = group.total();
    return total == 0 ? "" : total + " " + noun + (total == 1 ? "" : "s");
  }

  /** What poll waits for and until when. */
  public List<String> poll() {
    return new Explain(state).whatBlocksPoll().stream().map(Sentence::text).toList();
  }

  /** A callback's name: its function's, else its place, else what it is. */
  public String name(Run run) {
    String type = run.type() == null ? "callback" : Words.type(run.type());
    return switch (run.kind()) {
      case MAIN -> "main program";
      case MODULE -> "main module";
      default -> Beads.name(run.entry() == null ? null : run.entry().callback(), run.site(), type);
    };
  }

  /** What runs, such as "the timer set at a.js:1:1". */
  public String describe(Run run) {
    return words.run(run);
  }

  /** How long a callback has run by now; {@code sinceNs}: time that has passed since the moment. */
  public String duration(Run run, long sinceNs) {
    return Words.time(Math.max(0, state.timeNs() + sinceNs - run.startNs() - run.pausedNs()));
  }

  /** Everything about a bead, a line each. */
  public String tip(Bead bead) {
    StringBuilder text = new StringBuilder(bead.name());
    text.append('\n').append(bead.type());
    if (bead.id() > 0) {
      text.append(" #").append(bead.id());
    }
    text.append(", ").append(bead.state());
    if (bead.callback() != null) {
      text.append("\nfunction at ").append(words.place(bead.callback()));
    }
    if (bead.site() != null) {
      text.append("\nasked for at ").append(words.place(bead.site()));
    }
    text.append("\nfor ").append(Words.time(Math.max(0, state.timeNs() - bead.sinceNs())));
    if (bead.station() == Station.TIMERS) {
      text.append("\n").append(due(bead.dueMs())).append(", at ").append(bead.dueMs());
      text.append(" ms of the loop's time");
    }
    return text.toString();
  }
}
