package dev.orrery.runtime.loop.netty;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.HandleType;
import io.netty.channel.unix.FileDescriptor;
import java.io.IOException;
import java.net.SocketAddress;

/** What TCP and Unix domain sockets have in common: connecting, listening and shutting down. */
public abstract class SocketHandle extends StreamHandle {
  private static final int SOL_SOCKET = 1;
  private static final int SO_ERROR = 4;

  /** Bounds the connections taken in one event, so that newcomers cannot starve the others. */
  private static final int MAX_ACCEPTS = 32;

  private final byte[] acceptedAddress = new byte[32];
  private FdSocket socket;
  private ConnectRequest connecting;
  private AcceptListener acceptor;
  private FileDescriptor spare;

  /** Found out by one call, to be reported by a later one: as libuv does. */
  private int delayedError;

  protected SocketHandle(EventLoop loop, HandleType type) {
    super(loop, type);
  }

  /** Takes over a descriptor that is an open, non-blocking socket, such as an accepted one. */
  public int open(int fd) {
    if (socket != null) {
      return Status.EBADF;
    }
    adopt(new FdSocket(fd));
    return Status.OK;
  }

  final void adopt(FdSocket opened) {
    socket = opened;
    open(opened, false);
  }

  /** The socket, or null while there is none. */
  final FdSocket socket() {
    return socket;
  }

  protected final void delayError(int status) {
    delayedError = status;
  }

  /** Listens for connections and passes them on as descriptors. */
  public int listen(int backlog, AcceptListener listener) {
    if (delayedError != Status.OK) {
      return delayedError;
    }
    int status = Status.of(() -> socket.listen(backlog));
    if (status == Status.OK) {
      acceptor = listener;
      openSpare();
      activate();
      updateInterest();
    }
    return status;
  }

  protected final int connect(ConnectRequest request, SocketAddress address) {
    if (connecting != null) {
      return Status.EALREADY;
    }
    boolean done = false;
    if (delayedError == Status.OK) {
      try {
        done = socket.connect(address);
      } catch (IOException | IllegalStateException e) {
        int status = Status.of(e);
        if (!isConnectCallbackError(status)) {
          return status;
        }
        delayedError = status;
      }
    }
    connecting = request;
    request.begin();
    if (done || delayedError != Status.OK) {
      loop().enqueuePending(this::finishConnect);
    } else {
      updateInterest();
    }
    return Status.OK;
  }

  /** Whether connect reports this error through its callback, although it is known at once. */
  protected boolean isConnectCallbackError(int status) {
    return status == Status.ECONNREFUSED;
  }

  @Override
  protected final boolean isConnecting() {
    return connecting != null;
  }

  @Override
  protected final void onWritable() {
    finishConnect();
  }

  private void finishConnect() {
    if (connecting == null || isClosing()) {
      return;
    }
    int status = delayedError;
    delayedError = Status.OK;
    if (status == Status.OK) {
      status = pendingError();
    }
    ConnectRequest request = connecting;
    connecting = null;
    if (status == Status.OK) {
      flush();
    }
    request.complete(status);
    if (status != Status.OK && !isClosing()) {
      cancelWrites(Status.ECANCELED);
    }
  }

  private int pendingError() {
    try {
      return -socket.getIntOpt(SOL_SOCKET, SO_ERROR);
    } catch (IOException e) {
      return Status.of(e);
    }
  }

  @Override
  protected final boolean wantsReadable() {
    return acceptor != null;
  }

  @Override
  protected final void onReadable() {
    for (int i = 0; i < MAX_ACCEPTS && acceptor != null; i++) {
      try {
        int fd = socket.accept(acceptedAddress);
        if (fd < 0) {
          return;
        }
        acceptor.onConnection(fd);
      } catch (IOException | IllegalStateException e) {
        acceptFailed(Status.of(e));
        return;
      }
    }
  }

  /**
   * Out of descriptors: with level triggering the waiting connection would wake the loop again and
   * again. A spare descriptor is given up so that the connection can be taken and closed.
   */
  private void acceptFailed(int status) {
    boolean outOfDescriptors = status == Status.EMFILE || status == Status.ENFILE;
    if (!outOfDescriptors || spare == null) {
      acceptor.onAcceptError(status);
      return;
    }
    Status.of(spare::close);
    spare = null;
    Status.of(() -> new FileDescriptor(socket.accept(acceptedAddress)).close());
    openSpare();
  }

  private void openSpare() {
    Status.of(() -> spare = FileDescriptor.from("/dev/null"));
  }

  @Override
  protected int shutdownOutput() {
    return Status.of(() -> socket.shutdown(false, true));
  }

  @Override
  protected void onClose() {
    acceptor = null;
    if (spare != null) {
      Status.of(spare::close);
    }
    super.onClose();
  }

  @Override
  protected void onFinishClose() {
    if (connecting != null) {
      ConnectRequest request = connecting;
      connecting = null;
      request.complete(Status.ECANCELED);
    }
    super.onFinishClose();
  }
}
