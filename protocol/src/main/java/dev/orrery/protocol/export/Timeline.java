package dev.orrery.protocol.export;

import dev.orrery.protocol.model.Limits;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Turns records into spans of time: callbacks, phases and waits, each ended before what holds it. */
final class Timeline implements Consumer<LoopRecord> {
  /** Told of spans in order of time. */
  interface Listener {
    void program(LoopRecord.ProgramStart start);

    void begin(Run run);

    void end(Run run, long timeNs);

    void phaseBegin(Phase phase, long timeNs);

    void phaseEnd(Phase phase, long timeNs);

    void waitBegin(LoopRecord.PollBlock block);

    void waitEnd(long timeNs);

    /** Everything else. */
    void other(LoopRecord loopRecord);
  }

  private static final Limits LIMITS = Limits.DEFAULT.withHistory(1);

  private final Listener listener;
  private final LoopModel model = new LoopModel(LIMITS);
  private final Deque<Run> open = new ArrayDeque<>();
  private Phase phase;
  private boolean waiting;
  private long lastNs;

  Timeline(Listener listener) {
    this.listener = listener;
  }

  @Override
  public void accept(LoopRecord loopRecord) {
    model.apply(loopRecord);
    lastNs = Math.max(lastNs, loopRecord.time());
    switch (loopRecord) {
      case LoopRecord.ProgramStart start -> listener.program(start);
      case LoopRecord.Before ignored -> begin();
      case LoopRecord.After after -> end(after);
      case LoopRecord.PhaseEnter enter -> enter(enter);
      case LoopRecord.PhaseExit exit -> leave(exit.time());
      case LoopRecord.PollBlock block when block.timeoutMs() != 0 -> {
        endRuns(block.time());
        waiting = true;
        listener.waitBegin(block);
      }
      case LoopRecord.PollWake wake -> endWait(wake.time());
      default -> listener.other(loopRecord);
    }
  }

  private void begin() {
    Run run = model.running();
    if (run != null) {
      open.push(run);
      listener.begin(run);
    }
  }

  private void end(LoopRecord.After after) {
    if (open.stream().noneMatch(run -> run.id() == after.id())) {
      return;
    }
    while (true) {
      Run run = open.pop();
      listener.end(run, after.time());
      if (run.id() == after.id()) {
        return;
      }
    }
  }

  private void enter(LoopRecord.PhaseEnter enter) {
    leave(enter.time());
    phase = enter.phase();
    listener.phaseBegin(phase, enter.time());
  }

  private void leave(long timeNs) {
    endRuns(timeNs);
    endWait(timeNs);
    if (phase != null) {
      listener.phaseEnd(phase, timeNs);
      phase = null;
    }
  }

  private void endRuns(long timeNs) {
    while (!open.isEmpty()) {
      listener.end(open.pop(), timeNs);
    }
  }

  private void endWait(long timeNs) {
    if (waiting) {
      waiting = false;
      listener.waitEnd(timeNs);
    }
  }

  /** Ends what is open; returns the time of the last record. */
  long close() {
    leave(lastNs);
    return lastNs;
  }
}
