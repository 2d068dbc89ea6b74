package dev.orrery.protocol.model;

import dev.orrery.protocol.record.LoopRecord.IterationStart;
import dev.orrery.protocol.record.LoopRecord.PhaseExit;
import dev.orrery.protocol.record.LoopRecord.PollBlock;
import dev.orrery.protocol.record.LoopRecord.PollWake;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.WakeCause;
import java.util.List;

/** Iterations, phases and the wait in poll. */
final class LoopFold {
  private final PhaseCount[] counts;
  private Place place = Place.OUTSIDE;
  private long iterations;
  private long loopTimeMs;
  private long loopTimeNs;
  private long enteredNs;
  private long waitedInPhaseNs;
  private long idleNs;
  private PollWait wait;
  private WakeCause wake;
  private WakeCause wakeOfIteration;
  private String paused;
  private LoopPosition position;

  LoopFold() {
    Phase[] phases = Phase.values();
    counts = new PhaseCount[phases.length];
    for (Phase phase : phases) {
      counts[phase.ordinal()] = new PhaseCount(phase, 0, 0, 0);
    }
  }

  private LoopFold(LoopFold other) {
    counts = other.counts.clone();
    place = other.place;
    iterations = other.iterations;
    loopTimeMs = other.loopTimeMs;
    loopTimeNs = other.loopTimeNs;
    enteredNs = other.enteredNs;
    waitedInPhaseNs = other.waitedInPhaseNs;
    idleNs = other.idleNs;
    wait = other.wait;
    wake = other.wake;
    wakeOfIteration = other.wakeOfIteration;
    paused = other.paused;
    position = other.position;
  }

  void clock(long timeNs, long timeMs) {
    loopTimeNs = timeNs;
    loopTimeMs = timeMs;
    position = null;
  }

  void start(IterationStart r) {
    iterations++;
    place = new Place(r.iteration(), null);
    wakeOfIteration = null;
    clock(r.time(), r.loopTimeMs());
  }

  void enter(long time, Phase phase) {
    place = new Place(place.iteration(), phase);
    enteredNs = time;
    waitedInPhaseNs = 0;
    position = null;
  }

  void exit(PhaseExit r) {
    long spent = r.phase() == place.phase() ? r.time() - enteredNs - waitedInPhaseNs : 0;
    int index = r.phase().ordinal();
    counts[index] = counts[index].plus(r.ran(), Math.max(0, spent));
    place = new Place(place.iteration(), null);
    position = null;
  }

  void block(PollBlock r) {
    wait = new PollWait(r.time(), r.timeoutMs(), r.reason());
    position = null;
  }

  /** A callback begins: if poll waited it was woken by I/O, which it reports only afterwards. */
  void called(long time) {
    if (wait != null) {
      waited(time);
      wake = WakeCause.IO;
      wakeOfIteration = wake;
      position = null;
    }
  }

  private void waited(long time) {
    waitedInPhaseNs = Math.max(0, time - wait.sinceNs());
    idleNs += waitedInPhaseNs;
    wait = null;
  }

  void wake(PollWake r) {
    if (wait != null) {
      waited(r.time());
    }
    wake = r.cause();
    wakeOfIteration = wake;
    clock(r.time(), r.loopTimeMs());
  }

  void pause(String reason) {
    paused = reason;
    position = null;
  }

  Place place() {
    return place;
  }

  long enteredNs() {
    return enteredNs;
  }

  /** What has ended the wait in this iteration, null if it has not waited yet. */
  WakeCause wakeOfIteration() {
    return wakeOfIteration;
  }

  LoopPosition position() {
    if (position == null) {
      position = new LoopPosition(place, loopTimeMs, loopTimeNs, wait, wake, paused);
    }
    return position;
  }

  long iterations() {
    return iterations;
  }

  long idleNs() {
    return idleNs;
  }

  List<PhaseCount> counts() {
    return List.of(counts);
  }

  LoopFold copy() {
    return new LoopFold(this);
  }
}
