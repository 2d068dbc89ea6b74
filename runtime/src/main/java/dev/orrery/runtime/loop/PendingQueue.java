package dev.orrery.runtime.loop;

import java.util.ArrayDeque;

/** Callbacks put off to the pending phase. */
final class PendingQueue {
  private final ArrayDeque<Runnable> queue = new ArrayDeque<>();

  int size() {
    return queue.size();
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  void add(Runnable callback) {
    queue.add(callback);
  }

  /** Runs those that were waiting when called; what they add waits for the next call. */
  int run() {
    int count = queue.size();
    for (int i = 0; i < count; i++) {
      queue.remove().run();
    }
    return count;
  }
}
