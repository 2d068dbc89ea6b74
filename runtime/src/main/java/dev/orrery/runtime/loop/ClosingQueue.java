package dev.orrery.runtime.loop;

import java.util.ArrayDeque;

/** Handles whose close callback waits for the closing phase; the last one closed is called first. */
final class ClosingQueue {
  private ArrayDeque<Handle> queue = new ArrayDeque<>();
  private ArrayDeque<Handle> running = new ArrayDeque<>();

  int size() {
    return queue.size() + running.size();
  }

  boolean isEmpty() {
    return queue.isEmpty() && running.isEmpty();
  }

  void add(Handle handle) {
    queue.push(handle);
  }

  /** Ends the handles closed before this call; those closed by their callbacks wait. */
  int run() {
    if (running.isEmpty()) {
      ArrayDeque<Handle> empty = running;
      running = queue;
      queue = empty;
    }
    int ran = 0;
    for (Handle handle; (handle = running.poll()) != null; ran++) {
      handle.finishClose();
    }
    return ran;
  }
}
