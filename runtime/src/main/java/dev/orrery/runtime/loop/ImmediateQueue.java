package dev.orrery.runtime.loop;

import dev.orrery.protocol.record.QueueKind;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * Immediates, run in the check phase. A run calls those queued before it began; what they queue
 * waits for the next iteration. A started idle handle keeps poll from blocking and the loop alive
 * while a ref'd immediate waits. Loop thread only.
 */
public final class ImmediateQueue {
  private final EventLoop loop;
  private final Check check;
  private final Idle idle;
  private ArrayDeque<ImmediateEntry> queue = new ArrayDeque<>();

  /** What is left of the run under way, or of one that was stopped. */
  private ArrayDeque<ImmediateEntry> outstanding = new ArrayDeque<>();

  private int refCount;

  public ImmediateQueue(EventLoop loop) {
    this.loop = loop;
    this.check = new Check(loop);
    this.idle = new Idle(loop);
    check.start(this::run);
    check.unref();
  }

  /** Queues an immediate, ref'd. */
  public void add(ImmediateEntry entry) {
    entry.queued = true;
    queue.add(entry);
    hold(entry);
    loop.observer.enqueue(QueueKind.IMMEDIATE, entry.asyncId(), 0, entry);
  }

  /** Takes an immediate back; nothing happens to one that is over. */
  public void clear(ImmediateEntry entry) {
    if (entry.queued) {
      loop.observer.cancel(QueueKind.IMMEDIATE, entry.asyncId());
      dequeue(entry);
      entry.onDestroy();
    }
  }

  public void ref(ImmediateEntry entry) {
    if (entry.queued && !entry.refed) {
      hold(entry);
      loop.observer.entryRef(entry.asyncId(), true);
    }
  }

  public void unref(ImmediateEntry entry) {
    if (entry.refed) {
      release(entry);
      loop.observer.entryRef(entry.asyncId(), false);
    }
  }

  private void hold(ImmediateEntry entry) {
    entry.refed = true;
    if (refCount++ == 0) {
      idle.start(() -> {});
    }
  }

  private void release(ImmediateEntry entry) {
    if (entry.refed) {
      entry.refed = false;
      if (--refCount == 0) {
        idle.stop();
      }
    }
  }

  /** Ref'd immediates that wait. */
  public int refCount() {
    return refCount;
  }

  /** Visits the immediates that wait, in order. */
  public void forEach(Consumer<ImmediateEntry> visitor) {
    outstanding.stream().filter(entry -> entry.queued).forEach(visitor);
    queue.stream().filter(entry -> entry.queued).forEach(visitor);
  }

  private void dequeue(ImmediateEntry entry) {
    entry.queued = false;
    release(entry);
  }

  private void run() {
    if (outstanding.isEmpty()) {
      ArrayDeque<ImmediateEntry> empty = outstanding;
      outstanding = queue;
      queue = empty;
    }
    for (ImmediateEntry entry; (entry = outstanding.poll()) != null; ) {
      // Cleared entries stay in the queue: taking them out of the middle would cost a search.
      if (entry.queued && call(entry) == Outcome.STOP) {
        return;
      }
    }
  }

  private Outcome call(ImmediateEntry entry) {
    dequeue(entry);
    try {
      return entry.fire();
    } finally {
      entry.onDestroy();
    }
  }
}
