package dev.orrery.runtime.loop;

import dev.orrery.protocol.record.QueueKind;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * JS timers, by Node's rules: one list for each duration, the lists in a heap by expiry, and a
 * single loop {@link Timer} for the earliest of them.
 *
 * <p>A list is ordered because all of its timers last equally long: starting, refreshing and
 * cancelling cost the same however many there are, and only lists are ever sorted. The price is
 * that a timer started late may run in a later iteration than a longer one started earlier, exactly
 * as in Node. The loop timer is ref'd only while a ref'd JS timer exists. Loop thread only.
 */
public final class TimerLists {
  /** The longest duration; a timer asked to last longer lasts 1 ms. */
  public static final long MAX_DURATION = Integer.MAX_VALUE;

  private final EventLoop loop;
  private final Timer driver;
  private final Map<Long, TimerList> lists = new HashMap<>();
  private final TimerListHeap heap = new TimerListHeap();
  private long nextListId;
  private long nextExpiry = Long.MAX_VALUE;
  private int refCount;

  public TimerLists(EventLoop loop) {
    this.loop = loop;
    this.driver = new Timer(loop);
    driver.unref();
  }

  /** Starts a timer, ref'd, that lasts {@code duration} milliseconds (1 or more). */
  public void start(TimerEntry entry, long duration) {
    entry.idleTimeout = duration;
    entry.destroyed = false;
    entry.refed = true;
    refCountBy(1);
    insert(entry, freshNow());
  }

  /** Starts the timer's time anew, also after it was called; a cancelled timer stays cancelled. */
  public void refresh(TimerEntry entry) {
    restart(entry, entry.refed);
  }

  /** Starts the timer's time anew and makes it ref'd or not. */
  public void restart(TimerEntry entry, boolean refed) {
    if (entry.idleTimeout < 0) {
      return;
    }
    insert(entry, freshNow());
    if (entry.destroyed) {
      entry.destroyed = false;
      entry.onRevive();
      refCountBy(refed ? 1 : 0);
    } else if (refed != entry.refed) {
      refCountBy(refed ? 1 : -1);
    }
    entry.refed = refed;
  }

  /**
   * Starts or restarts the timer.
   *
   * @param duration milliseconds, 1 or more
   * @param start loop time from which the duration counts, in milliseconds
   */
  public void startAt(TimerEntry entry, long duration, long start, boolean refed) {
    entry.idleTimeout = duration;
    insert(entry, start);
    boolean refChanged = entry.destroyed ? !refed : refed != entry.refed;
    if (entry.destroyed) {
      entry.destroyed = false;
      refCountBy(refed ? 1 : 0);
    } else if (refChanged) {
      refCountBy(refed ? 1 : -1);
    }
    entry.refed = refed;
    if (refChanged) {
      loop.observer.entryRef(entry.asyncId(), refed);
    }
  }

  /** Cancels the timer for good; nothing happens to one that is over. */
  public void cancel(TimerEntry entry) {
    if (entry.destroyed) {
      return;
    }
    loop.observer.cancel(QueueKind.TIMERS, entry.asyncId());
    entry.unlink();
    destroy(entry);
    TimerList list = lists.get(entry.idleTimeout);
    // Lists of unref'd timers are kept: there are few durations of them, used again and again.
    if (entry.refed && list != null && list.isEmpty()) {
      remove(list);
    }
    entry.idleTimeout = -1;
  }

  public void ref(TimerEntry entry) {
    if (!entry.refed) {
      entry.refed = true;
      loop.observer.entryRef(entry.asyncId(), true);
      refCountBy(entry.destroyed ? 0 : 1);
    }
  }

  public void unref(TimerEntry entry) {
    if (entry.refed) {
      entry.refed = false;
      loop.observer.entryRef(entry.asyncId(), false);
      refCountBy(entry.destroyed ? 0 : -1);
    }
  }

  /** Ref'd timers that are not over. */
  public int refCount() {
    return refCount;
  }

  /** Loop time read anew, in milliseconds: JS timers never count from a stale loop time. */
  public long freshNow() {
    loop.updateTime();
    return loop.now();
  }

  /** Visits the timers that wait, list by list. */
  public void forEach(Consumer<TimerEntry> visitor) {
    lists.values().forEach(list -> list.forEach(visitor));
  }

  private void insert(TimerEntry entry, long start) {
    long duration = entry.idleTimeout;
    entry.idleStart = start;
    TimerList list = lists.get(duration);
    if (list == null) {
      list = new TimerList(duration, start + duration, nextListId++);
      lists.put(duration, list);
      heap.add(list);
      if (list.expiry < nextExpiry) {
        nextExpiry = list.expiry;
        schedule(duration);
      }
    }
    list.append(entry);
    loop.observer.enqueue(QueueKind.TIMERS, entry.asyncId(), entry.due(), entry);
  }

  private void remove(TimerList list) {
    lists.remove(list.duration);
    heap.remove(list);
  }

  /** Does not touch the ref state of the driver: it belongs to the count of ref'd timers. */
  private void schedule(long delay) {
    driver.start(delay, 0, this::process);
  }

  private void refCountBy(int change) {
    int before = refCount;
    refCount += change;
    if (before == 0 && refCount > 0) {
      driver.ref();
    } else if (before > 0 && refCount == 0) {
      driver.unref();
    }
  }

  /** The driver's callback: calls what is due and starts the driver for what is due next. */
  private void process() {
    boolean completed = false;
    try {
      completed = processDue() == Outcome.CONTINUE;
    } finally {
      TimerList next = heap.peek();
      if (next != null) {
        nextExpiry = next.expiry;
        schedule(completed ? Math.max(1, nextExpiry - loop.now()) : 1);
        // Or poll would wait once more for the time the callbacks took.
        loop.updateTime();
      }
    }
  }

  private Outcome processDue() {
    nextExpiry = Long.MAX_VALUE;
    long now = freshNow();
    // What comes due meanwhile waits for the next iteration, or timers could starve all else.
    for (TimerList list; (list = heap.peek()) != null && list.expiry <= now; ) {
      if (processList(list, now) == Outcome.STOP) {
        return Outcome.STOP;
      }
    }
    return Outcome.CONTINUE;
  }

  /**
   * Calls the list's timers that are due at {@code now}. The list stays registered meanwhile, so a
   * timer of the same duration started by a callback joins its end and waits for a later turn.
   */
  private Outcome processList(TimerList list, long now) {
    for (TimerEntry entry; (entry = list.peek()) != null; ) {
      if (now - entry.idleStart < list.duration) {
        list.expiry = Math.max(entry.idleStart + list.duration, now + 1);
        list.id = nextListId++;
        heap.moved(list);
        return Outcome.CONTINUE;
      }
      entry.unlink();
      if (!entry.hasCallback()) {
        destroy(entry);
      } else if (call(entry, now) == Outcome.STOP) {
        return Outcome.STOP;
      }
    }
    // A callback may have emptied and thereby removed this list, and another have taken its place.
    if (lists.get(list.duration) == list) {
      remove(list);
    }
    return Outcome.CONTINUE;
  }

  private Outcome call(TimerEntry entry, long now) {
    loop.observer.timerFired(entry.asyncId(), now - entry.due());
    // An interval counts from before its callback, so that it does not drift by the callback's
    // time.
    long start = entry.repeat > 0 ? freshNow() : 0;
    try {
      return entry.fire();
    } finally {
      if (entry.repeat > 0 && entry.idleTimeout != -1) {
        entry.idleTimeout = entry.repeat;
        insert(entry, start == 0 ? freshNow() : start);
      } else if (!entry.isLinked()) {
        destroy(entry);
      }
    }
  }

  private void destroy(TimerEntry entry) {
    if (!entry.destroyed) {
      entry.destroyed = true;
      refCountBy(entry.refed ? -1 : 0);
      entry.onDestroy();
    }
  }
}
