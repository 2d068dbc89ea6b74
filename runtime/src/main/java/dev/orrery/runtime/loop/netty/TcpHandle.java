package dev.orrery.runtime.loop.netty;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.HandleType;
import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A TCP socket: connection or listener. */
public final class TcpHandle extends SocketHandle {
  private static final int IPPROTO_TCP = 6;
  private static final int TCP_KEEPIDLE = 4;
  private static final int TCP_KEEPINTVL = 5;
  private static final int TCP_KEEPCNT = 6;
  private static final int IPPROTO_IPV6 = 41;
  private static final int IPV6_V6ONLY = 26;

  /** Seconds between probes and number of probes: libuv's choice. */
  private static final int KEEPALIVE_INTERVAL = 1;

  private static final int KEEPALIVE_PROBES = 10;

  public TcpHandle(EventLoop loop, HandleType type) {
    super(loop, type);
  }

  /**
   * Binds to an address. That it is in use is reported by the listen or connect that follows.
   *
   * @param ipv6Only an IPv6 wildcard shall not take IPv4 connections
   */
  public int bind(InetAddress address, int port, boolean ipv6Only, boolean reusePort) {
    boolean ipv6 = address instanceof Inet6Address;
    if (ipv6Only && !ipv6) {
      return Status.EINVAL;
    }
    int status =
        Status.of(
            () -> {
              FdSocket socket = socketFor(ipv6);
              socket.setReuseAddress(true);
              if (ipv6) {
                socket.setIntOpt(IPPROTO_IPV6, IPV6_V6ONLY, ipv6Only ? 1 : 0);
              }
              if (reusePort) {
                socket.setReusePort(true);
              }
              socket.bind(new InetSocketAddress(address, port));
            });
    if (status == Status.EADDRINUSE) {
      delayError(status);
      return Status.OK;
    }
    return status == Status.EAFNOSUPPORT ? Status.EINVAL : status;
  }

  @Override
  public int listen(int backlog, AcceptListener listener) {
    int status = Status.of(() -> socketFor(false));
    return status == Status.OK ? super.listen(backlog, listener) : status;
  }

  public int connect(ConnectRequest request, InetAddress address, int port) {
    int status = Status.of(() -> socketFor(address instanceof Inet6Address));
    return status == Status.OK ? connect(request, new InetSocketAddress(address, port)) : status;
  }

  private FdSocket socketFor(boolean ipv6) throws IOException {
    if (socket() == null) {
      adopt(FdSocket.tcp(ipv6));
    }
    return socket();
  }

  /** Sends small writes at once instead of gathering them. */
  public int setNoDelay(boolean on) {
    return socket() == null ? Status.OK : Status.of(() -> socket().setTcpNoDelay(on));
  }

  /** Probes an idle connection, first after {@code delaySeconds}. */
  public int setKeepAlive(boolean on, int delaySeconds) {
    if (socket() == null) {
      return Status.OK;
    }
    return Status.of(
        () -> {
          socket().setKeepAlive(on);
          if (on && delaySeconds > 0) {
            socket().setIntOpt(IPPROTO_TCP, TCP_KEEPIDLE, delaySeconds);
            socket().setIntOpt(IPPROTO_TCP, TCP_KEEPINTVL, KEEPALIVE_INTERVAL);
            socket().setIntOpt(IPPROTO_TCP, TCP_KEEPCNT, KEEPALIVE_PROBES);
          }
        });
  }

  /** Makes a close that follows be seen as a reset, instead of an end, by the other side. */
  public int resetOnClose() {
    if (socket() == null || socket().isOutputShutdown()) {
      return Status.EINVAL;
    }
    return Status.of(() -> socket().setSoLinger(0));
  }

  /** Whether this is an IPv6 socket, which may talk to IPv4 addresses too. */
  public boolean isIpv6() {
    return socket() != null && socket().isIpv6();
  }

  /** The other side's address, or a server's own one. */
  @Override
  public String detail() {
    InetSocketAddress address = remoteAddress() == null ? localAddress() : remoteAddress();
    return address == null ? null : NetUtil.toSocketAddressString(address);
  }

  /** The local address; null if there is none. */
  public InetSocketAddress localAddress() {
    return socket() == null ? null : socket().localAddress();
  }

  /** The other side's address; null if there is none. */
  public InetSocketAddress remoteAddress() {
    return socket() == null ? null : socket().remoteAddress();
  }
}
