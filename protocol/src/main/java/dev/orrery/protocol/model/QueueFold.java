package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The queues. Entries without an id are kept too, by numbers below 0. */
final class QueueFold {
  /** Where an id is looked for, in this order. */
  private static final QueueKind[] SEARCH = {
    QueueKind.TICK,
    QueueKind.MICROTASK,
    QueueKind.IMMEDIATE,
    QueueKind.TIMERS,
    QueueKind.PENDING,
    QueueKind.POSTED,
    QueueKind.CLOSING
  };

  private final Map<QueueKind, Table<Long, QueueEntry>> tables = new EnumMap<>(QueueKind.class);
  private long anonymous;
  private List<QueueEntry> timers = List.of();
  private List<QueueEntry> timersFrom = List.of();

  QueueFold(int max) {
    for (QueueKind kind : SEARCH) {
      tables.put(kind, new Table<>(max));
    }
  }

  private QueueFold(QueueFold other) {
    other.tables.forEach((kind, table) -> tables.put(kind, table.copy()));
    anonymous = other.anonymous;
    timers = other.timers;
    timersFrom = other.timersFrom;
  }

  /** Returns false if there is no room. */
  boolean add(QueueEntry entry) {
    Table<Long, QueueEntry> table = tables.get(entry.queue());
    long key = entry.id() > 0 ? entry.id() : --anonymous;
    // What is queued again waits at the end.
    table.remove(key);
    return table.put(key, entry);
  }

  QueueEntry remove(QueueKind kind, long id) {
    Table<Long, QueueEntry> table = tables.get(kind);
    return table == null ? null : table.remove(id);
  }

  boolean contains(QueueKind kind, long id) {
    return tables.get(kind).get(id) != null;
  }

  /** Takes the entry of a callback that is about to run in that phase; null if there is none. */
  QueueEntry take(long id, Phase phase) {
    if (id <= 0) {
      return null;
    }
    for (QueueKind kind : SEARCH) {
      if (mayRun(kind, phase)) {
        QueueEntry entry = tables.get(kind).remove(id);
        if (entry != null) {
          return entry;
        }
      }
    }
    return null;
  }

  /** A handle that waits for its close callback may still have other ones. */
  private static boolean mayRun(QueueKind kind, Phase phase) {
    return kind != QueueKind.CLOSING || phase == null || phase == Phase.CLOSING;
  }

  void forget(long id) {
    tables.values().forEach(table -> table.remove(id));
  }

  /**
   * A phase has ended: what it was to run is gone, whether or not there was a record of it.
   *
   * @param all also what has an id, which could have missed its turn only by an exception
   */
  void passed(Phase phase, long enteredNs, boolean all) {
    QueueKind kind =
        switch (phase) {
          case PENDING -> QueueKind.PENDING;
          case POLL -> QueueKind.POSTED;
          case CHECK -> QueueKind.IMMEDIATE;
          case CLOSING -> QueueKind.CLOSING;
          default -> null;
        };
    if (kind != null && !tables.get(kind).isEmpty()) {
      boolean ids = all || kind == QueueKind.CLOSING;
      tables.get(kind).removeIf(entry -> entry.sinceNs() < enteredNs && (ids || entry.id() <= 0));
    }
  }

  void clear(QueueKind kind) {
    if (!tables.get(kind).isEmpty()) {
      tables.get(kind).removeIf(ignored -> true);
    }
  }

  Queues view() {
    return new Queues(
        timers(),
        tables.get(QueueKind.PENDING).view(),
        tables.get(QueueKind.POSTED).view(),
        tables.get(QueueKind.IMMEDIATE).view(),
        // The handle closed last is called first.
        tables.get(QueueKind.CLOSING).view().reversed(),
        tables.get(QueueKind.TICK).view(),
        tables.get(QueueKind.MICROTASK).view());
  }

  private List<QueueEntry> timers() {
    List<QueueEntry> from = tables.get(QueueKind.TIMERS).view();
    if (from != timersFrom) {
      timersFrom = from;
      timers = from.stream().sorted(Comparator.comparingLong(QueueEntry::dueMs)).toList();
    }
    return timers;
  }

  QueueFold copy() {
    return new QueueFold(this);
  }
}
