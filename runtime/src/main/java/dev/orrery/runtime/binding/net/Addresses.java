package dev.orrery.runtime.binding.net;

import dev.orrery.runtime.binding.os.Ipv6Text;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.netty.Status;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.StringJoiner;

/** IP addresses as Node writes them. */
public final class Addresses {
  /** Where the sixteen ones of a mapped IPv4 address begin. */
  private static final int MAPPED_ONES = 10;

  private Addresses() {}

  /** The address a literal stands for; null if it is none. Never asks a name server. */
  public static InetAddress parse(String literal) {
    if (IpText.version(literal) == 0) {
      return null;
    }
    try {
      return keepMapped(literal, InetAddress.ofLiteral(literal));
    } catch (IllegalArgumentException _) {
      return null; // no such zone
    }
  }

  /** Java makes an IPv4 address of a mapped one. */
  private static InetAddress keepMapped(String literal, InetAddress address) {
    if (address instanceof Inet6Address || literal.indexOf(':') < 0) {
      return address;
    }
    byte[] bytes = new byte[16];
    bytes[MAPPED_ONES] = -1;
    bytes[MAPPED_ONES + 1] = -1;
    System.arraycopy(address.getAddress(), 0, bytes, MAPPED_ONES + 2, 4);
    try {
      return Inet6Address.getByAddress(null, bytes, -1);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // only for a wrong length
    }
  }

  /** The text of an address, in the short form for IPv6. */
  public static String text(InetAddress address) {
    if (!(address instanceof Inet6Address v6)) {
      return address.getHostAddress();
    }
    byte[] bytes = v6.getAddress();
    return isMapped(bytes) ? mapped(bytes) : Ipv6Text.of(bytes) + scope(v6);
  }

  /** An IPv4 address in the form that an IPv6 socket uses. */
  static boolean isMapped(byte[] bytes) {
    if (bytes.length != 16) {
      return false;
    }
    for (int i = 0; i < MAPPED_ONES; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes[MAPPED_ONES] == -1 && bytes[MAPPED_ONES + 1] == -1;
  }

  private static String mapped(byte[] bytes) {
    StringJoiner dotted = new StringJoiner(".", "::ffff:", "");
    for (int i = MAPPED_ONES + 2; i < bytes.length; i++) {
      dotted.add(Integer.toString(bytes[i] & 0xFF));
    }
    return dotted.toString();
  }

  private static String scope(Inet6Address address) {
    String text = address.getHostAddress();
    int percent = text.indexOf('%');
    return percent < 0 || !address.isLinkLocalAddress() ? "" : text.substring(percent);
  }

  /**
   * Fills address, family and port of {@code target}.
   *
   * @param ipv6Socket on an IPv6 socket, IPv4 peers have mapped addresses
   */
  static int describe(Object target, InetSocketAddress address, boolean ipv6Socket) {
    if (address == null) {
      return Status.ENOTCONN;
    }
    boolean ipv6 = ipv6Socket || address.getAddress() instanceof Inet6Address;
    Js.set(target, "address", ipv6 ? ipv6Text(address.getAddress()) : text(address.getAddress()));
    Js.set(target, "family", ipv6 ? "IPv6" : "IPv4");
    Js.set(target, "port", address.getPort());
    return Status.OK;
  }

  private static String ipv6Text(InetAddress address) {
    return address instanceof Inet6Address ? text(address) : "::ffff:" + text(address);
  }
}
