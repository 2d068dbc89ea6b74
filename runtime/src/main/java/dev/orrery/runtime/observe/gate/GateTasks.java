package dev.orrery.runtime.observe.gate;

import dev.orrery.runtime.observe.ObservedRuntime;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * What other threads want to have done on the loop's thread: in its poll phase while it runs, at the
 * gate while it stands still. Any thread, unless a method says otherwise.
 */
final class GateTasks {
  private final ObservedRuntime runtime;
  private final ArrayDeque<Task<?>> queue = new ArrayDeque<>();
  private boolean posted;
  private boolean closed;

  GateTasks(ObservedRuntime runtime) {
    this.runtime = runtime;
  }

  private record Task<T>(Callable<T> body, CompletableFuture<T> result) {
    /** Whoever asked gets to know of failures: what inspects a loop must not end its program. */
    void run(ObservedRuntime runtime) {
      try {
        result.complete(body.call());
      } catch (Throwable t) {
        result.completeExceptionally(t);
        if (t instanceof Error e && runtime.isExit(e)) {
          throw e;
        }
      }
    }
  }

  synchronized <T> CompletableFuture<T> add(Callable<T> body) {
    CompletableFuture<T> result = new CompletableFuture<>();
    if (closed) {
      result.completeExceptionally(new CancellationException("the program has ended"));
      return result;
    }
    queue.add(new Task<>(body, result));
    notifyAll();
    if (!posted) {
      posted = true;
      runtime.loop().post(this::runAll);
    }
    return result;
  }

  /** Makes {@link #runWhile} ask again how long. */
  synchronized void wake() {
    notifyAll();
  }

  /** Runs what waits; loop thread. */
  void runAll() {
    synchronized (this) {
      posted = false;
    }
    for (Task<?> task; (task = poll()) != null; ) {
      task.run(runtime);
    }
  }

  private synchronized Task<?> poll() {
    return queue.poll();
  }

  /** What {@link #runWhile} asks before it waits. */
  interface Wait {
    /** Milliseconds to go on waiting, at most; 0 = no longer. */
    long millisLeft();
  }

  /** Runs tasks as they come, for as long as {@code wait} says; loop thread. */
  void runWhile(Wait wait) {
    while (true) {
      Task<?> task;
      synchronized (this) {
        long left = wait.millisLeft();
        if (left <= 0) {
          return;
        }
        task = queue.poll();
        if (task == null) {
          await(left);
          continue;
        }
      }
      task.run(runtime);
    }
  }

  private void await(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException _) {
      // Kept, it would make every further wait return at once; nothing else here is for interrupts.
    }
  }

  /** Refuses tasks from now on, and tells those who wait for one. */
  void close() {
    ArrayDeque<Task<?>> left;
    synchronized (this) {
      closed = true;
      left = new ArrayDeque<>(queue);
      queue.clear();
    }
    left.forEach(
        task -> task.result.completeExceptionally(new CancellationException("the program ends")));
  }
}
