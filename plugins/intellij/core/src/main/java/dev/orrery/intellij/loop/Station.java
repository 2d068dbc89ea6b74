package dev.orrery.intellij.loop;

import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;

/** The places where callbacks wait, in the loop's order; the two between callbacks come last. */
public enum Station {
  TIMERS("timers", Phase.TIMERS, QueueKind.TIMERS),
  PENDING("pending", Phase.PENDING, QueueKind.PENDING),
  POLL("poll", Phase.POLL, QueueKind.POSTED),
  CHECK("check", Phase.CHECK, QueueKind.IMMEDIATE),
  CLOSING("closing", Phase.CLOSING, QueueKind.CLOSING),
  TICKS("ticks", null, QueueKind.TICK),
  MICROTASKS("microtasks", null, QueueKind.MICROTASK);

  private final String title;
  private final Phase phase;
  private final QueueKind queue;

  Station(String title, Phase phase, QueueKind queue) {
    this.title = title;
    this.phase = phase;
    this.queue = queue;
  }

  public String title() {
    return title;
  }

  /** What waits here. */
  QueueKind queue() {
    return queue;
  }

  /** Where a loop in a phase stands; null in the runtime's own phases and outside of all. */
  static Station of(Phase phase) {
    for (Station each : values()) {
      if (phase != null && each.phase == phase) {
        return each;
      }
    }
    return null;
  }
}
