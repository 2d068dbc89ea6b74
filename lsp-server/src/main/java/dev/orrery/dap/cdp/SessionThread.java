package dev.orrery.dap.cdp;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The thread on which all of a session happens, one task after the other. Any thread gives tasks. */
public final class SessionThread implements Executor, AutoCloseable {
  /** Events that may wait before whoever brings them has to. */
  private static final int MAX_WAITING = 4096;

  private final ScheduledThreadPoolExecutor executor;
  private final Semaphore places = new Semaphore(MAX_WAITING);
  private final Consumer<Throwable> problems;

  /** {@code problems}: gets what tasks throw. */
  public SessionThread(Consumer<Throwable> problems) {
    this.problems = problems;
    this.executor =
        new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().name("orrery-dap-session").daemon().unstarted(task));
    executor.setRemoveOnCancelPolicy(true);
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

  /** Runs a task later. */
  public ScheduledFuture<?> later(long millis, Runnable task) {
    return executor.schedule(guarded(task), millis, TimeUnit.MILLISECONDS);
  }

  /** Runs a task here whose future becomes the result. */
  public <T> CompletableFuture<T> run(Supplier<CompletableFuture<T>> task) {
    return CompletableFuture.supplyAsync(task, this).thenCompose(result -> result);
  }

  /** Runs what blocks on a thread of its own; the future completes here. */
  public <T> CompletableFuture<T> blocking(Callable<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                T value = task.call();
                execute(() -> result.complete(value));
              } catch (Exception e) {
                execute(() -> result.completeExceptionally(e));
              }
            });
    return result;
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

  @Override
  public void close() {
    executor.shutdown();
  }
}
