package dev.orrery.runtime.os;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Host names by the C library's getaddrinfo, which blocks: for the work pool. */
public final class PosixResolver {
  public static final int AI_V4MAPPED = 0x8;
  public static final int AI_ALL = 0x10;
  public static final int AI_ADDRCONFIG = 0x20;

  private static final int AF_INET = 2;
  private static final int AF_INET6 = 10;
  private static final int SOCK_STREAM = 1;

  /** struct addrinfo. */
  private static final int ADDRINFO_BYTES = 48;

  private static final int AI_FLAGS = 0;
  private static final int AI_FAMILY = 4;
  private static final int AI_SOCKTYPE = 8;
  private static final int AI_ADDR = 24;
  private static final int AI_NEXT = 40;

  private static final int SOCKADDR_BYTES = 28;
  private static final int IPV4_AT = 4;
  private static final int IPV6_AT = 8;

  private static final CFunction GETADDRINFO = new CFunction("getaddrinfo");
  private static final CFunction FREEADDRINFO = new CFunction("freeaddrinfo");

  /** getaddrinfo's results EAI_BADFLAGS (-1) to EAI_OVERFLOW (-12). */
  private static final Errno[] EAI = {
    Errno.EAI_BADFLAGS,
    Errno.EAI_NONAME,
    Errno.EAI_AGAIN,
    Errno.EAI_FAIL,
    Errno.EAI_NODATA,
    Errno.EAI_FAMILY,
    Errno.EAI_SOCKTYPE,
    Errno.EAI_SERVICE,
    Errno.EAI_ADDRFAMILY,
    Errno.EAI_MEMORY,
    null,
    Errno.EAI_OVERFLOW,
  };

  private PosixResolver() {}

  /**
   * The addresses of a host, in the system's order.
   *
   * @param family 0, 4 or 6
   * @param flags a combination of the AI constants
   * @throws SystemException with an EAI errno
   */
  public static List<InetAddress> addresses(String host, int family, int flags) {
    try (Scratch s = Scratch.push()) {
      MemorySegment hints = s.zeroed(ADDRINFO_BYTES);
      hints.set(JAVA_INT, AI_FLAGS, flags);
      hints.set(JAVA_INT, AI_FAMILY, family == 4 ? AF_INET : family == 6 ? AF_INET6 : 0);
      hints.set(JAVA_INT, AI_SOCKTYPE, SOCK_STREAM);
      MemorySegment result = s.zeroed(8);
      int code =
          (int) GETADDRINFO.call(s, s.cString(host), 0, hints.address(), result.address(), 0, 0);
      if (code != 0) {
        throw failure(s, code);
      }
      long list = Scratch.i64(result, 0);
      try {
        return read(list);
      } finally {
        FREEADDRINFO.call(s, list);
      }
    }
  }

  private static SystemException failure(Scratch s, int code) {
    Errno errno = -code <= EAI.length ? EAI[-code - 1] : Errno.EAI_FAIL;
    return errno == null ? s.failure("getaddrinfo") : new SystemException(errno, "getaddrinfo");
  }

  private static List<InetAddress> read(long list) {
    List<InetAddress> addresses = new ArrayList<>();
    for (long next = list; next != 0; ) {
      MemorySegment entry = MemorySegment.ofAddress(next).reinterpret(ADDRINFO_BYTES);
      int family = Scratch.i32(entry, AI_FAMILY);
      MemorySegment address =
          MemorySegment.ofAddress(Scratch.i64(entry, AI_ADDR)).reinterpret(SOCKADDR_BYTES);
      if (family == AF_INET) {
        addresses.add(address(Scratch.bytes(address, IPV4_AT, 4)));
      } else if (family == AF_INET6) {
        addresses.add(address(Scratch.bytes(address, IPV6_AT, 16)));
      }
      next = Scratch.i64(entry, AI_NEXT);
    }
    return addresses;
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // only for a wrong length
    }
  }
}
