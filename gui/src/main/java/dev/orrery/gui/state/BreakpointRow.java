package dev.orrery.gui.state;

import dev.orrery.protocol.eventloop.BreakpointKind;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import java.util.Comparator;
import java.util.Locale;

/**
 * A breakpoint as it is listed.
 *
 * @param id its number in the runtime, 0 while it is off
 * @param hits for which the loop has stopped
 */
public record BreakpointRow(
    int id, BreakpointKind kind, Phase phase, QueueKind queue, Long limit, long hits) {
  /** So that one that is switched off and on stays in its place. */
  static final Comparator<BreakpointRow> ORDER =
      Comparator.comparing(BreakpointRow::kind)
          .thenComparing(BreakpointRow::phase, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(BreakpointRow::queue, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(BreakpointRow::limit, Comparator.nullsFirst(Comparator.naturalOrder()));

  public boolean on() {
    return id != 0;
  }

  /** What it stops at, in words. */
  public String text() {
    return switch (kind) {
      case PHASE_ENTERED -> "The loop enters the " + lower(phase) + " phase";
      case TIMER_LATE -> "A timer is more than " + limit + " ms late";
      case WRITE_FALSE -> "A stream's write() returns false";
      case QUEUE_LONGER -> "More than " + limit + " wait in the " + lower(queue) + " queue";
      case DRAIN_LONGER -> "More than " + limit + " " + lower(queue) + "s run in one drain";
      case UNHANDLED_REJECTION -> "A rejection is unhandled";
      case BLOCKED -> "A callback runs for more than " + limit + " ms";
    };
  }

  boolean stopsAtTheSameAs(BreakpointRow other) {
    return ORDER.compare(this, other) == 0;
  }

  BreakpointRow with(int newId, long newHits) {
    return new BreakpointRow(newId, kind, phase, queue, limit, newHits);
  }

  private static String lower(Enum<?> constant) {
    return constant == null ? "?" : constant.name().toLowerCase(Locale.ROOT);
  }
}
