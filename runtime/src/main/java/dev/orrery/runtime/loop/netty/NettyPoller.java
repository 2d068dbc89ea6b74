package dev.orrery.runtime.loop.netty;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.Poller;
import dev.orrery.runtime.loop.ReadyCallbacks;
import io.netty.channel.IoHandle;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.IoRegistration;
import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.Future;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/**
 * Poll phase over a Netty event loop driven by hand: epoll where its native library loads, a
 * selector elsewhere. {@link #of} installs it, when the first socket asks.
 */
public final class NettyPoller implements Poller {
  /** As much as libuv reads at a time. */
  static final int BUFFER_SIZE = 64 * 1024;

  private static final int WRITE_BUFFER_SIZE = 2 * BUFFER_SIZE;

  static {
    // Left to itself Netty takes SLF4J if it is there, which complains without a back end.
    InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
  }

  private final EventLoop loop;
  private final ManualIoEventLoop netty;
  private final ArrayDeque<FdPoll> changed = new ArrayDeque<>();
  private LoopIoHandler handler;
  private ByteBuffer readBuffer;
  private ByteBuffer writeBuffer;
  private RuntimeException failure;
  private int ready;
  private long lastFdPoll;

  /** What a perturbed loop has found ready; null if it never was. */
  private ReadyCallbacks reordered;

  private NettyPoller(EventLoop loop) {
    this.loop = loop;
    IoHandlerFactory factory =
        hasDescriptors() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    netty =
        new ManualIoEventLoop(
            Thread.currentThread(),
            executor -> handler = new LoopIoHandler(factory.newHandler(executor)));
  }

  /** The loop's Netty poller, installed now if the loop has another one. Loop thread. */
  public static NettyPoller of(EventLoop loop) {
    if (loop.poller() instanceof NettyPoller installed) {
      return installed;
    }
    NettyPoller poller = new NettyPoller(loop);
    loop.setPoller(poller);
    return poller;
  }

  /** Whether descriptors can be polled here, which sockets and pipes need. */
  public static boolean hasDescriptors() {
    return Epoll.isAvailable();
  }

  /**
   * The Netty loop, for registering channels. Netty's own tasks run in the poll phase; its
   * callbacks must not let exceptions out, since Netty would log and swallow them.
   */
  public ManualIoEventLoop netty() {
    return netty;
  }

  @Override
  public void poll(long timeoutMs) {
    applyChanges();
    // Netty's zero waits for ever and its negative does not wait: the reverse of ours.
    long waitNanos = timeoutMs == 0 ? -1 : Math.max(0, TimeUnit.MILLISECONDS.toNanos(timeoutMs));
    ready = 0;
    netty.run(waitNanos, 0);
    if (reordered != null) {
      reordered.run(loop.perturbation());
    }
    if (failure != null) {
      RuntimeException thrown = failure;
      failure = null;
      throw thrown;
    }
  }

  @Override
  public void wakeup() {
    handler.wakeup();
  }

  @Override
  public long idleNanos() {
    return handler.idleNanos();
  }

  @Override
  public int ready() {
    return ready;
  }

  @Override
  public void close() {
    netty.shutdownGracefully(0, 0, TimeUnit.NANOSECONDS);
    while (!netty.isTerminated()) {
      netty.runNow();
    }
  }

  /** Registers a descriptor; takes effect at once. */
  IoRegistration register(IoHandle handle) {
    Future<IoRegistration> registered = netty.register(handle);
    if (!registered.isSuccess()) {
      throw new IllegalStateException("cannot poll " + handle, registered.cause());
    }
    return registered.getNow();
  }

  /**
   * The handle's interests are brought to epoll before the next wait, once, however often changed.
   */
  void enqueueChange(FdPoll poll) {
    changed.add(poll);
  }

  /** A number for each descriptor, in order of creation. */
  long nextFdPoll() {
    return ++lastFdPoll;
  }

  boolean isReordering() {
    return loop.perturbation() != null;
  }

  /** Runs the callback of a ready descriptor in its turn among those of this poll. */
  void runLater(FdPoll poll, Runnable callback) {
    if (reordered == null) {
      reordered = new ReadyCallbacks();
    }
    reordered.add(poll.number(), callback);
  }

  /** A descriptor became ready. */
  void countReady() {
    ready++;
  }

  /** An exception of a callback: kept from Netty, thrown out of poll when the rest has run. */
  void failed(RuntimeException e) {
    if (failure == null) {
      failure = e;
    } else if (failure != e) {
      failure.addSuppressed(e);
    }
  }

  /** Scratch memory for one read; its content lasts until the next read of any handle. */
  ByteBuffer readBuffer() {
    if (readBuffer == null) {
      readBuffer = ByteBuffer.allocateDirect(BUFFER_SIZE);
    }
    return readBuffer;
  }

  /** Scratch memory for one write. */
  ByteBuffer writeBuffer() {
    if (writeBuffer == null) {
      writeBuffer = ByteBuffer.allocateDirect(WRITE_BUFFER_SIZE);
    }
    return writeBuffer.clear();
  }

  private void applyChanges() {
    for (FdPoll poll; (poll = changed.poll()) != null; ) {
      poll.apply();
    }
  }
}
