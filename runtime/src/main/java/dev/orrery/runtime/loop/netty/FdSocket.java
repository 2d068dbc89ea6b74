package dev.orrery.runtime.loop.netty;

import io.netty.channel.unix.Socket;

/** A socket descriptor, non-blocking when made here. */
final class FdSocket extends Socket {
  /** Takes over an open socket. */
  FdSocket(int fd) {
    super(fd);
  }

  static FdSocket tcp(boolean ipv6) {
    return new FdSocket(newSocketStream0(ipv6));
  }

  static FdSocket local() {
    return new FdSocket(newSocketDomain0());
  }

  /** Whether it is an IPv6 socket; its peers may have IPv4 addresses nevertheless. */
  boolean isIpv6() {
    return ipv6;
  }
}
