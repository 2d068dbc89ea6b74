package dev.orrery.dap.cdp;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The thread on which all of a session happens, one task after the other. Any thread gives tasks. */
public final class SessionThread implements Executor, AutoCloseable {
  /** Events that may wait before whoever brings them has to. */
  private static final int MAX_WAITING = 4096;

  /** How long the end waits for what is under way, such as a program that is being started. */
  private static final long END_MS = 3000;

  private final ScheduledThreadPoolExecutor executor;
  private final Semaphore places = new Semaphore(MAX_WAITING);
  private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
  private final Consumer<Throwable> problems;

  /** {@code problems}: gets what tasks throw. */
  public SessionThread(Consumer<Throwable> problems) {
    this.problems = problems;
    this.executor =
        new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().name("orrery-dap-session").daemon().unstarted(task));
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public void execute(Runnable task) {
    try {
      executor.execute(guarded(task));
    } catch (RejectedExecutionException _) {
      // The session is over, and nobody waits for anything of it.
    }
  }

  /** As {@link #execute}, but waits while too many tasks wait. Not for the thread itself. */
  public void bring(Runnable task) throws InterruptedException {
    places.acquire();
    execute(
        () -> {
          places.release();
          task.run();
        });
  }

  /** Runs a task later, unless the session is over then. */
  public void later(long millis, Runnable task) {
    try {
      executor.schedule(guarded(task), millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      // It is over already.
    }
  }

  /** Runs what blocks on a thread of its own; the future completes here. */
  public <T> CompletableFuture<T> blocking(Callable<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    try {
      blocking.execute(() -> block(task, result));
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(e);
    }
    return result;
  }

  private <T> void block(Callable<T> task, CompletableFuture<T> result) {
    try {
      T value = task.call();
      execute(() -> result.complete(value));
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      // Files of the program's may be larger, and nested deeper, than there is room for.
      execute(() -> result.completeExceptionally(e));
    }
  }

  private Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException | StackOverflowError e) {
        problems.accept(e);
      }
    };
  }

  /**
   * Ends the thread, after what it was given before: waits for that, as it may be what ends a program that
   * has just been started. Not for the thread itself.
   */
  @Override
  public void close() {
    blocking.shutdownNow();
    awaitEnd(blocking);
    executor.shutdown();
    awaitEnd(executor);
  }

  private static void awaitEnd(ExecutorService service) {
    try {
      service.awaitTermination(END_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
