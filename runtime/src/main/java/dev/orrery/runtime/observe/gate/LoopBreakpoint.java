package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.BreakpointKind;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.runtime.observe.RuntimeObserver;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Something a loop may do at which it shall be stopped. It overrides what it has to be told of, and
 * calls {@link #hit}. Of callbacks it is told only of those that the loop or a drain calls.
 *
 * <p>One breakpoint belongs to one {@link LoopGate}. Its public methods are for any thread.
 */
public abstract sealed class LoopBreakpoint implements RuntimeObserver
    permits BlockedBreakpoint,
        DrainBreakpoint,
        LateTimerBreakpoint,
        PhaseBreakpoint,
        QueueBreakpoint,
        RejectionBreakpoint,
        WriteFalseBreakpoint {
  private final BreakpointKind kind;
  private final AtomicLong hits = new AtomicLong();
  private volatile LoopGate gate;
  private volatile int id;
  private volatile boolean enabled = true;

  LoopBreakpoint(BreakpointKind kind) {
    this.kind = kind;
  }

  /**
   * The breakpoint of a kind.
   *
   * @param phase which phase, for PHASE_ENTERED; else not looked at
   * @param queue which queue, for QUEUE_LONGER and DRAIN_LONGER
   * @param limit for TIMER_LATE, QUEUE_LONGER, DRAIN_LONGER and BLOCKED
   * @throws IllegalArgumentException if one that the kind needs is null, or cannot be watched
   */
  public static LoopBreakpoint of(BreakpointKind kind, Phase phase, QueueKind queue, Long limit) {
    return switch (kind) {
      case PHASE_ENTERED -> new PhaseBreakpoint(given(phase, "phase"));
      case TIMER_LATE -> new LateTimerBreakpoint(given(limit, "limit"));
      case WRITE_FALSE -> new WriteFalseBreakpoint();
      case QUEUE_LONGER -> new QueueBreakpoint(given(queue, "queue"), given(limit, "limit"));
      case DRAIN_LONGER -> new DrainBreakpoint(given(queue, "queue"), given(limit, "limit"));
      case UNHANDLED_REJECTION -> new RejectionBreakpoint();
      case BLOCKED -> new BlockedBreakpoint(given(limit, "limit"));
    };
  }

  private static <T> T given(T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("the breakpoint needs a " + name);
    }
    return value;
  }

  /** Its number at the gate, from 1; 0 before it was added. */
  public final int id() {
    return id;
  }

  public final BreakpointKind kind() {
    return kind;
  }

  /** How many times it was hit. */
  public final long hits() {
    return hits.get();
  }

  public final boolean isEnabled() {
    return enabled;
  }

  public final void setEnabled(boolean on) {
    enabled = on;
    LoopGate owner = gate;
    if (owner != null) {
      owner.breakpointsChanged();
    }
  }

  /** The phase it watches, or null. */
  public Phase phase() {
    return null;
  }

  /** The queue it watches, or null. */
  public QueueKind queue() {
    return null;
  }

  /** What must be exceeded, or null. */
  public Long limit() {
    return null;
  }

  final void attach(LoopGate owner, int number) {
    gate = owner;
    id = number;
  }

  final LoopGate gate() {
    return gate;
  }

  /** It is watched from now on, or no longer. */
  void watch(boolean on) {}

  /**
   * Stops the loop, at the next point where it can be.
   *
   * @param subject what it concerns, 0 if nothing
   */
  final void hit(long subject, String sentence) {
    hits.incrementAndGet();
    gate.hit(this, subject, sentence);
  }

  static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
