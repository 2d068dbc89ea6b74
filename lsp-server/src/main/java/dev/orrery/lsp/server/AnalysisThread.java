package dev.orrery.lsp.server;

import dev.orrery.lsp.analysis.Analysis;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.document.Document;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;

/**
 * The thread that looks into documents, one thing after the other. Trees and facts are its own.
 *
 * <p>What is asked of it may be asked from any thread.
 */
public final class AnalysisThread implements AutoCloseable {
  /** Code nests more deeply than most stacks are. */
  private static final long STACK_BYTES = 64L << 20;

  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new PriorityBlockingQueue<>(),
          task -> {
            Thread thread = new Thread(null, task, "orrery-analysis", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicLong order = new AtomicLong();
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private Analysis analysis;

  /** Requests before what nobody waits for, and else in order. */
  private record Task(boolean background, long order, Runnable task)
      implements Runnable, Comparable<Task> {
    @Override
    public void run() {
      task.run();
    }

    @Override
    public int compareTo(Task other) {
      int urgency = Boolean.compare(background, other.background);
      return urgency != 0 ? urgency : Long.compare(order, other.order);
    }
  }

  /**
   * Computes something there.
   *
   * @param task takes the analysis and may ask whether its answer is still wanted
   * @return is cancelled when the client cancels the request
   */
  public <R> CompletableFuture<R> compute(BiFunction<Analysis, CancelChecker, R> task) {
    return CompletableFutures.computeAsync(
        this::ask,
        cancel -> {
          cancel.checkCanceled();
          return task.apply(analysis(), cancel);
        });
  }

  /** Computes something of a document's facts, which are null if it is not analysed. */
  public <R> CompletableFuture<R> facts(
      Document document, BiFunction<Facts, CancelChecker, R> task) {
    return compute(
        (analysis, cancel) ->
            task.apply(document == null ? null : analysis.facts(document), cancel));
  }

  private void ask(Runnable task) {
    executor.execute(new Task(false, order.getAndIncrement(), task));
  }

  /**
   * Does something once, however often it is asked for until then, by its key. Whatever the client
   * waits for comes first.
   */
  public void once(String key, Consumer<Analysis> task) {
    if (!waiting.add(key)) {
      return;
    }
    try {
      executor.execute(
          new Task(
              true,
              order.getAndIncrement(),
              () -> {
                waiting.remove(key);
                task.accept(analysis());
              }));
    } catch (RejectedExecutionException _) {
      // The server ends.
      waiting.remove(key);
    }
  }

  /** Makes the first answers come sooner, until there is something to do. */
  public void warmUp() {
    once("warm-up", each -> each.warmUp(() -> executor.getQueue().isEmpty()));
  }

  private Analysis analysis() {
    if (analysis == null) {
      analysis = new Analysis();
    }
    return analysis;
  }

  /** Takes nothing more; what it has begun it ends. */
  @Override
  public void close() {
    try {
      executor.execute(
          new Task(
              true,
              Long.MAX_VALUE,
              () -> {
                if (analysis != null) {
                  analysis.close();
                }
              }));
    } catch (RejectedExecutionException _) {
      // Closed before.
    }
    executor.shutdown();
  }
}
