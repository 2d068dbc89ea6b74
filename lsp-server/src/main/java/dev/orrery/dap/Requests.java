package dev.orrery.dap;

import dev.orrery.dap.cdp.SessionThread;
import dev.orrery.dap.client.Failure;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;

/**
 * Requests under way: brings them to the session's thread and lets them be cancelled. A request begins
 * only when whoever sends its answer waits for it, so that answers and events keep their order.
 */
final class Requests {
  private record Pending(CompletableFuture<?> answer, Runnable cancel) {}

  private final SessionThread thread;
  private final Map<String, Pending> pending = new ConcurrentHashMap<>();

  /** What a message has led to so far, on the thread that reads; null on others. */
  private final ThreadLocal<Arrival> arrival = new ThreadLocal<>();

  private static final class Arrival {
    private final String id;
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();

    Arrival(String id) {
      this.id = id;
    }
  }

  Requests(SessionThread thread) {
    this.thread = thread;
  }

  /** Takes part in the reading of messages. */
  MessageConsumer wrap(MessageConsumer consumer) {
    return message -> {
      Arrival before = arrival.get();
      Arrival now = new Arrival(message instanceof RequestMessage request ? request.getId() : null);
      arrival.set(now);
      try {
        consumer.consume(message);
      } finally {
        arrival.set(before);
        now.tasks.forEach(Runnable::run);
      }
    };
  }

  /** Does what a request asks for, on the session's thread. */
  <T> CompletableFuture<T> handle(Supplier<CompletableFuture<T>> task) {
    return handle(task, () -> {});
  }

  /**
   * As {@link #handle(Supplier)}.
   *
   * @param cancel runs on the session's thread if the client no longer wants it
   */
  <T> CompletableFuture<T> handle(Supplier<CompletableFuture<T>> task, Runnable cancel) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Arrival now = arrival.get();
    if (now != null && now.id != null) {
      pending.put(now.id, new Pending(answer, cancel));
      answer.whenComplete((_, _) -> pending.remove(now.id));
    }
    Runnable begin = () -> thread.execute(() -> run(task, answer));
    if (now == null) {
      begin.run();
    } else {
      now.tasks.add(begin);
    }
    return answer;
  }

  private static <T> void run(Supplier<CompletableFuture<T>> task, CompletableFuture<T> answer) {
    if (answer.isDone()) {
      return;
    }
    try {
      task.get()
          .whenComplete(
              (result, problem) -> {
                if (problem == null) {
                  answer.complete(result);
                } else {
                  answer.completeExceptionally(Failure.of(problem));
                }
              });
    } catch (RuntimeException e) {
      answer.completeExceptionally(Failure.of(e));
    }
  }

  /** The client no longer waits for an answer; on the session's thread. */
  void cancel(Integer id) {
    Pending request = id == null ? null : pending.get(id.toString());
    if (request != null) {
      request.cancel().run();
      request.answer().completeExceptionally(Failure.of("cancelled"));
    }
  }
}
