package dev.orrery.runtime.loop;

import java.util.function.Consumer;

/** JS timers of one duration, in order of (re)start, hence of due time. */
final class TimerList {
  final long duration;

  /** Loop time in milliseconds at which the first timer is due, or earlier. */
  long expiry;

  /** Breaks ties between lists that expire together. */
  long id;

  /** Position in {@link TimerListHeap}. */
  int heapIndex = -1;

  private final TimerEntry ends =
      new TimerEntry() {
        @Override
        protected Outcome fire() {
          throw new IllegalStateException("not a timer");
        }
      };

  TimerList(long duration, long expiry, long id) {
    this.duration = duration;
    this.expiry = expiry;
    this.id = id;
    ends.next = ends;
    ends.previous = ends;
  }

  boolean isEmpty() {
    return ends.next == ends;
  }

  TimerEntry peek() {
    return isEmpty() ? null : ends.next;
  }

  void append(TimerEntry entry) {
    entry.unlink();
    entry.previous = ends.previous;
    entry.next = ends;
    ends.previous.next = entry;
    ends.previous = entry;
  }

  void forEach(Consumer<TimerEntry> visitor) {
    for (TimerEntry entry = ends.next; entry != ends; entry = entry.next) {
      visitor.accept(entry);
    }
  }

  boolean before(TimerList other) {
    return expiry != other.expiry ? expiry < other.expiry : id < other.id;
  }
}
