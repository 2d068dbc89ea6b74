package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.WakeCause;
import dev.orrery.runtime.loop.TimerEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the loop is at the moment: its phase, and whose callback runs. Told on the loop thread; what
 * it knows may be asked for by any thread, unless a method says otherwise.
 */
public final class LoopPosition implements RuntimeObserver {
  private final Map<Long, String> kinds = new HashMap<>();
  private volatile Phase phase;
  private volatile QueueKind draining;
  private volatile boolean waiting;
  private volatile int depth;
  private volatile long turn;
  private long outermost;

  /** {@code inCallback}: whether a callback runs when it comes to know the loop. */
  public LoopPosition(boolean inCallback) {
    this.depth = inCallback ? 1 : 0;
  }

  /** Whether the loop waits for events. */
  public boolean isWaiting() {
    return waiting;
  }

  /** Whether a callback runs, or a queue is drained after one. */
  public boolean isInCallback() {
    return depth > 0 || draining != null;
  }

  /** Changes whenever the loop enters a callback or begins to drain a queue. */
  public long turn() {
    return turn;
  }

  /**
   * The position from the outside in: a phase, what runs in it, such as {@code setInterval #7}. Loop
   * thread.
   */
  public List<String> describe() {
    List<String> names = new ArrayList<>(3);
    Phase present = phase;
    if (present != null) {
      names.add(present.name().toLowerCase(Locale.ROOT));
    }
    if (draining == QueueKind.TICK) {
      names.add("nextTick");
    } else if (draining == QueueKind.MICROTASK) {
      names.add("microtasks");
    } else if (depth > 0 && outermost != 0 && kinds.get(outermost) instanceof String kind) {
      names.add(kind + " #" + outermost);
    }
    return names;
  }

  @Override
  public void phaseEnter(Phase entered) {
    phase = entered;
  }

  @Override
  public void phaseExit(Phase left, int ran) {
    phase = null;
  }

  @Override
  public void pollBlock(long timeoutMs, PollReason why) {
    waiting = timeoutMs != 0;
  }

  @Override
  public void pollWake(WakeCause by) {
    waiting = false;
  }

  @Override
  public void enqueue(QueueKind queue, long id, long dueMs, Object callback) {
    if (callback instanceof TimerEntry timer && timer.isInterval()) {
      kinds.put(id, "setInterval");
    }
  }

  @Override
  public void init(
      long asyncId, String type, long triggerAsyncId, ResourceKind kind, String detail) {
    switch (type) {
      case "TickObject", "Microtask" -> {}
      case "Timeout" -> kinds.put(asyncId, "setTimeout");
      case "Immediate" -> kinds.put(asyncId, "setImmediate");
      default -> kinds.put(asyncId, type);
    }
  }

  @Override
  public void before(long asyncId) {
    int now = depth;
    if (now == 0) {
      outermost = asyncId;
      nextTurn();
    }
    setDepth(now + 1);
  }

  @Override
  public void after(long asyncId) {
    setDepth(Math.max(0, depth - 1));
  }

  /** As all fields, it is written by the loop thread alone. */
  private void setDepth(int next) {
    depth = next;
  }

  private void nextTurn() {
    long next = turn + 1;
    turn = next;
  }

  @Override
  public void destroy(long asyncId) {
    kinds.remove(asyncId);
  }

  @Override
  public void drainStart(QueueKind queue) {
    draining = queue;
    nextTurn();
  }

  @Override
  public void drainEnd(QueueKind queue) {
    draining = null;
  }
}
