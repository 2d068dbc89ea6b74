package dev.orrery.runtime.loop.netty;

import io.netty.channel.unix.Errors.NativeIoException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NotYetConnectedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** libuv's status codes: 0, or the negative errno of Linux. */
public final class Status {
  public static final int OK = 0;
  public static final int ENOENT = -2;
  public static final int EIO = -5;
  public static final int EBADF = -9;
  public static final int EACCES = -13;
  public static final int EINVAL = -22;
  public static final int ENFILE = -23;
  public static final int EMFILE = -24;
  public static final int EPIPE = -32;
  public static final int EAFNOSUPPORT = -97;
  public static final int EADDRINUSE = -98;
  public static final int ENETUNREACH = -101;
  public static final int EISCONN = -106;
  public static final int ENOTCONN = -107;
  public static final int ECONNREFUSED = -111;
  public static final int EALREADY = -114;
  public static final int ECANCELED = -125;

  private static final Pattern ERRNO = Pattern.compile("error\\((-\\d+)\\)");

  private Status() {}

  /** An operation of a Netty descriptor; most of them throw. */
  interface Operation {
    void run() throws IOException;
  }

  /** Runs the operation and tells how it went. */
  static int of(Operation operation) {
    try {
      operation.run();
      return OK;
    } catch (IOException | IllegalStateException e) {
      return of(e);
    }
  }

  /** The status an exception of Netty's descriptors stands for; these classes hide their errno. */
  static int of(Exception failure) {
    return switch (failure) {
      case NativeIoException e -> e.expectedErr();
      case FileNotFoundException _ -> ENOENT;
      case ClosedChannelException _ -> EBADF;
      case NotYetConnectedException _ -> ENOTCONN;
      case AlreadyConnectedException _ -> EISCONN;
      // EHOSTUNREACH is reported the same way, but comes later, through SO_ERROR.
      case NoRouteToHostException _ -> ENETUNREACH;
      case ConnectException e -> inMessage(e);
      default -> throw new IllegalStateException("no errno known", failure);
    };
  }

  private static int inMessage(ConnectException e) {
    Matcher matcher = ERRNO.matcher(e.getMessage());
    if (!matcher.find()) {
      throw new IllegalStateException("no errno in: " + e.getMessage(), e);
    }
    return Integer.parseInt(matcher.group(1));
  }
}
