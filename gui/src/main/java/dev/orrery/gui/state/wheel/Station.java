package dev.orrery.gui.state.wheel;

import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import java.util.List;

/**
 * A place on the wheel: a phase on the outer ring, or one of the two queues that are drained between
 * callbacks on the inner one. The phases are in the loop's order.
 */
public enum Station {
  PENDING(
      "pending",
      Phase.PENDING,
      QueueKind.PENDING,
      "Callbacks that an earlier operation put off.",
      -68,
      2),
  IDLE("idle", Phase.IDLE, null, "The runtime's own; keeps poll from waiting.", -36, 0),
  PREPARE("prepare", Phase.PREPARE, null, "The runtime's own, just before poll.", -8, 0),
  POLL(
      "poll",
      Phase.POLL,
      QueueKind.POSTED,
      "Waits for I/O and other threads, then runs their callbacks.",
      36,
      6),
  CHECK("check", Phase.CHECK, QueueKind.IMMEDIATE, "Runs what setImmediate has queued.", 106, 3),
  CLOSING(
      "closing",
      Phase.CLOSING,
      QueueKind.CLOSING,
      "Close callbacks, of what was closed last first.",
      162,
      4),
  TIMERS(
      "timers",
      Phase.TIMERS,
      QueueKind.TIMERS,
      "Timers that are due; also before the first iteration.",
      222,
      6),
  TICKS("ticks", null, QueueKind.TICK, "process.nextTick: right after every callback.", -90, 3),
  MICROTASKS(
      "microtasks",
      null,
      QueueKind.MICROTASK,
      "Promises and queueMicrotask: after the ticks, in turns until both are empty.",
      90,
      3);

  /** Those on the outer ring, in the order of an iteration. */
  public static final List<Station> PHASES =
      List.of(PENDING, IDLE, PREPARE, POLL, CHECK, CLOSING, TIMERS);

  /** Where an iteration begins, in degrees: between timers and pending. */
  public static final double GATE = -90;

  private final String title;
  private final Phase phase;
  private final QueueKind queue;
  private final String sentence;
  private final double angle;
  private final int rows;

  Station(String title, Phase phase, QueueKind queue, String sentence, double angle, int rows) {
    this.title = title;
    this.phase = phase;
    this.queue = queue;
    this.sentence = sentence;
    this.angle = angle;
    this.rows = rows;
  }

  public static Station of(Phase phase) {
    return PHASES.get(phase.ordinal());
  }

  public String title() {
    return title;
  }

  /** Null on the inner ring. */
  public Phase phase() {
    return phase;
  }

  /** What waits here; null if nothing of the program's ever does. */
  public QueueKind queue() {
    return queue;
  }

  /** What happens here. */
  public String sentence() {
    return sentence;
  }

  public boolean isInner() {
    return phase == null;
  }

  /** In degrees, clockwise from three o'clock. */
  public double angle() {
    return angle;
  }

  /** How many of its beads have their name written beside them. */
  public int rows() {
    return rows;
  }
}
