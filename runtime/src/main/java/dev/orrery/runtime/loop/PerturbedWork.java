package dev.orrery.runtime.loop;

import java.util.List;
import java.util.PriorityQueue;

/**
 * Outcomes of pool work in an order that follows from the seed. Each request is given a turn when
 * it is submitted: the turn of the request whose outcome led to it, plus its own delay. Outcomes
 * are told in the order of turns, so one that has come waits for those before it; not for ever,
 * since they may never come. Loop thread only.
 */
final class PerturbedWork {
  /** How long an outcome waits for those before it, in milliseconds of waiting. */
  static final long PATIENCE = 100;

  private final Perturbation perturbation;
  private final PriorityQueue<Turn> turns = new PriorityQueue<>();
  private int waiting;
  private long submitted;
  private long now;

  PerturbedWork(Perturbation perturbation) {
    this.perturbation = perturbation;
  }

  /** When an outcome is told, in the delays' own time; then in order of submission. */
  static final class Turn implements Comparable<Turn> {
    private final PerturbedWork schedule;
    private final long at;
    private final long delay;
    private final long number;
    private Runnable outcome;

    /** Milliseconds of waiting before which the outcome is not told. */
    private long due;

    private Turn(PerturbedWork schedule, long at, long delay, long number) {
      this.schedule = schedule;
      this.at = at;
      this.delay = delay;
      this.number = number;
    }

    @Override
    public int compareTo(Turn other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(number, other.number);
    }
  }

  Turn submitted() {
    long delay = perturbation.workDelay();
    Turn turn = new Turn(this, now + delay, delay, submitted++);
    turns.add(turn);
    return turn;
  }

  /**
   * An outcome has come.
   *
   * @param turn null if the work was submitted without perturbation
   * @param idle milliseconds that the loop has spent waiting so far
   * @return false if the work was submitted under another schedule than this
   */
  boolean finished(Turn turn, Runnable outcome, long idle) {
    if (turn == null || turn.schedule != this) {
      return false;
    }
    turn.outcome = outcome;
    turn.due = idle + turn.delay;
    waiting++;
    return true;
  }

  /** All outcomes that have come, in the order of their turns, taken out. */
  List<Runnable> takeOutcomes() {
    List<Runnable> outcomes =
        turns.stream()
            .filter(turn -> turn.outcome != null)
            .sorted()
            .map(turn -> turn.outcome)
            .toList();
    turns.removeIf(turn -> turn.outcome != null);
    waiting = 0;
    return outcomes;
  }

  boolean isEmpty() {
    return waiting == 0;
  }

  /** Milliseconds of waiting after which an outcome is told, if none comes before it. */
  long nextDue() {
    Turn first = turns.element();
    return first.outcome != null ? first.due : firstWaiting().due + PATIENCE;
  }

  /** The outcome that is told next, taken out; null if none is due. */
  Runnable poll(long idle) {
    if (waiting == 0 || nextDue() > idle) {
      return null;
    }
    Turn turn = firstWaiting();
    turns.remove(turn);
    waiting--;
    now = Math.max(now, turn.at);
    return turn.outcome;
  }

  private Turn firstWaiting() {
    return turns.stream().filter(turn -> turn.outcome != null).min(Turn::compareTo).orElseThrow();
  }
}
