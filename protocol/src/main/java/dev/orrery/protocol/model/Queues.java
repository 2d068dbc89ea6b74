package dev.orrery.protocol.model;

import dev.orrery.protocol.record.QueueKind;
import java.util.List;

/** The queues, each in the order in which it will run; work for the pool is in {@link PoolState}. */
public record Queues(
    List<QueueEntry> timers,
    List<QueueEntry> pending,
    List<QueueEntry> posted,
    List<QueueEntry> immediates,
    List<QueueEntry> closing,
    List<QueueEntry> ticks,
    List<QueueEntry> microtasks) {

  /** The entries of one queue; none for {@link QueueKind#WORK}. */
  public List<QueueEntry> of(QueueKind kind) {
    return switch (kind) {
      case TIMERS -> timers;
      case PENDING -> pending;
      case POSTED -> posted;
      case IMMEDIATE -> immediates;
      case CLOSING -> closing;
      case TICK -> ticks;
      case MICROTASK -> microtasks;
      case WORK -> List.of();
    };
  }

  /** Where a callback waits, or null. */
  public QueueEntry find(long id) {
    for (QueueKind kind : QueueKind.values()) {
      for (QueueEntry entry : of(kind)) {
        if (entry.id() == id) {
          return entry;
        }
      }
    }
    return null;
  }
}
