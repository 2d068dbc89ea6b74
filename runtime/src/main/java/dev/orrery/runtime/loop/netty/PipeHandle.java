package dev.orrery.runtime.loop.netty;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.HandleType;
import io.netty.channel.ChannelException;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.channel.unix.FileDescriptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A Unix domain socket, or one end of a pipe. Names that begin with a NUL character are in Linux's
 * abstract name space, which has no files.
 */
public final class PipeHandle extends SocketHandle {
  /** Bytes of a name that the system takes. */
  private static final int MAX_NAME = 107;

  private String boundPath;

  public PipeHandle(EventLoop loop, HandleType type) {
    super(loop, type);
  }

  /** Takes over a descriptor that is a non-blocking socket, or one end of a pipe. */
  @Override
  public int open(int fd) {
    try {
      return super.open(fd);
    } catch (ChannelException _) {
      open(new FileDescriptor(fd), true);
      return Status.OK;
    }
  }

  public int bind(String path) {
    if (socket() != null) {
      return Status.EINVAL;
    }
    int status = checkName(path);
    if (status != Status.OK) {
      return status;
    }
    // Netty would remove what is there.
    if (isFile(path) && Files.exists(Path.of(path), LinkOption.NOFOLLOW_LINKS)) {
      return Status.EADDRINUSE;
    }
    status = Status.of(() -> socketFor().bind(new DomainSocketAddress(path)));
    if (status == Status.OK) {
      boundPath = path;
    }
    // As libuv: a missing directory is told as missing access.
    return status == Status.ENOENT ? Status.EACCES : status;
  }

  public int connect(ConnectRequest request, String path) {
    int status = checkName(path);
    if (status == Status.OK) {
      status = Status.of(this::socketFor);
    }
    return status == Status.OK ? connect(request, new DomainSocketAddress(path)) : status;
  }

  @Override
  public String detail() {
    if (socket() == null) {
      return null;
    }
    DomainSocketAddress remote = socket().remoteDomainSocketAddress();
    DomainSocketAddress named =
        remote == null || remote.path().isEmpty() ? socket().localDomainSocketAddress() : remote;
    return named == null || named.path().isEmpty() ? null : named.path();
  }

  /** The name bound to; null if there is none. */
  public String localName() {
    return socket() == null ? null : socket().localDomainSocketAddress().path();
  }

  /** The name connected to; null if there is none. */
  public String remoteName() {
    return socket() == null ? null : socket().remoteDomainSocketAddress().path();
  }

  @Override
  public int listen(int backlog, AcceptListener listener) {
    return socket() == null ? Status.EINVAL : super.listen(backlog, listener);
  }

  @Override
  protected boolean isConnectCallbackError(int status) {
    return true;
  }

  @Override
  protected int shutdownOutput() {
    // A pipe has no other direction left open: closing it says all.
    return socket() == null ? Status.OK : super.shutdownOutput();
  }

  @Override
  protected void closeDescriptor(FileDescriptor descriptor) {
    if (boundPath != null && isFile(boundPath)) {
      Status.of(() -> Files.deleteIfExists(Path.of(boundPath)));
    }
    super.closeDescriptor(descriptor);
  }

  private FdSocket socketFor() throws IOException {
    if (socket() == null) {
      adopt(FdSocket.local());
    }
    return socket();
  }

  private static boolean isFile(String path) {
    return !path.startsWith("\0");
  }

  private static int checkName(String path) {
    if (path.isEmpty()) {
      return Status.EINVAL;
    }
    return path.getBytes(StandardCharsets.UTF_8).length > MAX_NAME ? Status.EINVAL : Status.OK;
  }
}
