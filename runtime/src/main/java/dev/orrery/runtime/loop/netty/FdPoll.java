package dev.orrery.runtime.loop.netty;

import io.netty.channel.IoEvent;
import io.netty.channel.IoRegistration;
import io.netty.channel.epoll.EpollIoEvent;
import io.netty.channel.epoll.EpollIoHandle;
import io.netty.channel.epoll.EpollIoOps;
import io.netty.channel.unix.FileDescriptor;

/** Tells a listener when a descriptor can be read or written. Does not own the descriptor. */
final class FdPoll implements EpollIoHandle {
  /** Reports an error or hang-up once; with level triggering they could not be switched off. */
  private static final EpollIoOps NOTHING = EpollIoOps.EPOLLET;

  private static final EpollIoOps READ = EpollIoOps.EPOLLIN;
  private static final EpollIoOps WRITE = EpollIoOps.EPOLLOUT;
  private static final EpollIoOps READ_WRITE = READ.with(WRITE);
  private static final int ERROR_OR_HANGUP = EpollIoOps.EPOLLERR.value() | 0x10;

  /** Receives readiness. An error or hang-up counts as both, and shows in the operation done. */
  interface Listener {
    void ready(boolean readable, boolean writable);
  }

  private final NettyPoller poller;
  private final FileDescriptor fd;
  private final Listener listener;
  private final long number;
  private IoRegistration registration;
  private EpollIoOps wanted = NOTHING;
  private EpollIoOps applied = NOTHING;
  private boolean changing;
  private boolean closed;

  FdPoll(NettyPoller poller, FileDescriptor fd, Listener listener) {
    this.poller = poller;
    this.fd = fd;
    this.listener = listener;
    this.number = poller.nextFdPoll();
  }

  /** Tells descriptors apart by the order in which they came. */
  long number() {
    return number;
  }

  void want(boolean read, boolean write) {
    wanted = read ? (write ? READ_WRITE : READ) : write ? WRITE : NOTHING;
    if (wanted != applied && !changing) {
      changing = true;
      poller.enqueueChange(this);
    }
  }

  /** Poller: brings what is wanted to epoll. */
  void apply() {
    changing = false;
    if (closed || wanted == applied) {
      return;
    }
    if (registration == null) {
      registration = poller.register(this);
    }
    registration.submit(wanted);
    applied = wanted;
  }

  /** To be called before the descriptor is closed. */
  @Override
  public void close() {
    closed = true;
    if (registration != null) {
      registration.cancel();
    }
  }

  @Override
  public FileDescriptor fd() {
    return fd;
  }

  @Override
  public void handle(IoRegistration registration, IoEvent event) {
    int ops = ((EpollIoEvent) event).ops().value();
    if (poller.isReordering()) {
      poller.runLater(this, () -> handle(ops));
    } else {
      handle(ops);
    }
  }

  private void handle(int ops) {
    boolean broken = (ops & ERROR_OR_HANGUP) != 0;
    boolean readable = wants(READ) && (broken || (ops & READ.value()) != 0);
    boolean writable = wants(WRITE) && (broken || (ops & WRITE.value()) != 0);
    if (closed || !(readable || writable)) {
      return;
    }
    poller.countReady();
    try {
      listener.ready(readable, writable);
    } catch (RuntimeException e) {
      poller.failed(e);
    }
  }

  private boolean wants(EpollIoOps ops) {
    return (wanted.value() & ops.value()) != 0;
  }
}
