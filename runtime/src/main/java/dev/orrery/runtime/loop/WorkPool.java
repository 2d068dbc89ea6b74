package dev.orrery.runtime.loop;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A few threads for work that blocks. They are daemons and start when first needed; several loops
 * may share one pool. Queued work is taken in order, save that slow work leaves half of the threads
 * free. All methods may be called from any thread unless they say otherwise.
 */
public final class WorkPool implements AutoCloseable {
  /** Threads unless UV_THREADPOOL_SIZE says otherwise. */
  public static final int DEFAULT_SIZE = 4;

  private static final int MAX_SIZE = 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition workWaits = lock.newCondition();
  private final ArrayDeque<WorkRequest> queue = new ArrayDeque<>();
  private final ArrayDeque<WorkRequest> slowQueue = new ArrayDeque<>();
  private final int size;
  private int threads;
  private int idleThreads;
  private int slowRunning;
  private boolean closed;

  /** A pool of {@code size} threads, brought within 1 and 1024. */
  public WorkPool(int size) {
    this.size = Math.clamp(size, 1, MAX_SIZE);
  }

  /** Requests that wait for a thread. */
  public int queued() {
    lock.lock();
    try {
      return queue.size() + slowQueue.size();
    } finally {
      lock.unlock();
    }
  }

  /** The most threads the pool will have. */
  public int size() {
    return size;
  }

  /** Queues the work and begins its request; loop thread of the request. */
  public void submit(WorkRequest request) {
    request.begin();
    request.submitted();
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("work pool is closed");
      }
      request.state = WorkRequest.State.QUEUED;
      (request.isSlow() ? slowQueue : queue).add(request);
      // Before any thread can take it: "queued" must be observed ahead of "start".
      request.loop().observer().workQueued(request);
      if (idleThreads > 0) {
        workWaits.signal();
      } else if (threads < size) {
        startThread();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes back work that no thread has begun; its {@code done} is called later with a
   * CancellationException. Loop thread of the request.
   *
   * @return false if it was too late
   */
  public boolean cancel(WorkRequest request) {
    lock.lock();
    try {
      if (request.state != WorkRequest.State.QUEUED) {
        return false;
      }
      request.state = WorkRequest.State.CANCELLED;
      (request.isSlow() ? slowQueue : queue).remove(request);
    } finally {
      lock.unlock();
    }
    request.finishCancelled();
    return true;
  }

  /** Lets the threads end; work that has not begun never does. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      queue.clear();
      slowQueue.clear();
      workWaits.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void startThread() {
    Thread thread = new Thread(this::runThread, "orrery-work-" + threads++);
    thread.setDaemon(true);
    thread.start();
  }

  private void runThread() {
    for (WorkRequest request; (request = take()) != null; ) {
      try {
        request.perform(request.loop().observer());
      } finally {
        release(request);
      }
    }
  }

  /** Waits for work this thread may take; null when the pool is closed. */
  private WorkRequest take() {
    lock.lock();
    try {
      idleThreads++;
      WorkRequest request = next();
      while (request == null && !closed) {
        workWaits.awaitUninterruptibly();
        request = next();
      }
      idleThreads--;
      if (request != null) {
        request.state = WorkRequest.State.TAKEN;
        slowRunning += request.isSlow() ? 1 : 0;
      }
      return request;
    } finally {
      lock.unlock();
    }
  }

  private WorkRequest next() {
    WorkRequest request = queue.poll();
    if (request == null && slowRunning < (size + 1) / 2) {
      request = slowQueue.poll();
    }
    return request;
  }

  private void release(WorkRequest request) {
    if (!request.isSlow()) {
      return;
    }
    lock.lock();
    try {
      slowRunning--;
      workWaits.signal();
    } finally {
      lock.unlock();
    }
  }
}
