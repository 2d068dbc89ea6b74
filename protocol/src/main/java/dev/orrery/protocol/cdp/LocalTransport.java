package dev.orrery.protocol.cdp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Two ends within one process. Any thread may call any method. */
public final class LocalTransport implements Transport {
  private final Executor executor;
  private final List<Runnable> early = new ArrayList<>();
  private LocalTransport peer;
  private Consumer<String> received;
  private Runnable onClosed;
  private boolean closed;

  private LocalTransport(Executor executor) {
    this.executor = executor;
  }

  /** The two ends of a connection. */
  public record Pair(LocalTransport left, LocalTransport right) {}

  /**
   * Makes a connection. The executors run tasks later, never within {@code execute}.
   *
   * @param left delivers to the left end, one task after the other
   * @param right delivers to the right end, one task after the other
   */
  public static Pair connect(Executor left, Executor right) {
    LocalTransport leftEnd = new LocalTransport(left);
    LocalTransport rightEnd = new LocalTransport(right);
    leftEnd.peer = rightEnd;
    rightEnd.peer = leftEnd;
    return new Pair(leftEnd, rightEnd);
  }

  @Override
  public synchronized void start(Consumer<String> receiver, Runnable closedHandler) {
    if (received != null) {
      throw new IllegalStateException("started twice");
    }
    received = receiver;
    onClosed = closedHandler;
    early.forEach(executor::execute);
    early.clear();
  }

  @Override
  public void send(String message) {
    if (!isClosed()) {
      peer.deliver(() -> peer.receive(message));
    }
  }

  @Override
  public void close() {
    shut();
    peer.shut();
  }

  private void receive(String message) {
    if (!isClosed()) {
      received.accept(message);
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private void shut() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    deliver(() -> onClosed.run());
  }

  /** What arrives before {@link #start} waits for it. */
  private synchronized void deliver(Runnable task) {
    if (received == null) {
      early.add(task);
    } else {
      executor.execute(task);
    }
  }
}
