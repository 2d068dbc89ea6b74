package dev.orrery.runtime.binding.os;

import dev.orrery.runtime.engine.Js;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The addresses of the network interfaces that are up. */
final class NetworkInterfaces {
  private NetworkInterfaces() {}

  /** name, address, netmask, family, mac, internal, scope id of each address in turn. */
  static Object list() throws SocketException {
    List<Object> flat = new ArrayList<>();
    List<NetworkInterface> interfaces =
        NetworkInterface.networkInterfaces()
            .sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex()))
            .toList();
    for (Class<?> family : List.of(Inet4Address.class, Inet6Address.class)) {
      for (NetworkInterface each : interfaces) {
        if (each.isUp()) {
          add(flat, each, family);
        }
      }
    }
    return Js.array(flat);
  }

  private static void add(List<Object> flat, NetworkInterface each, Class<?> family)
      throws SocketException {
    for (InterfaceAddress entry : each.getInterfaceAddresses()) {
      InetAddress address = entry.getAddress();
      if (!family.isInstance(address)) {
        continue;
      }
      boolean v6 = address instanceof Inet6Address;
      flat.add(each.getName());
      flat.add(v6 ? Ipv6Text.of(address.getAddress()) : address.getHostAddress());
      flat.add(netmask(entry.getNetworkPrefixLength(), v6));
      flat.add(v6 ? "IPv6" : "IPv4");
      flat.add(mac(each));
      flat.add(each.isLoopback());
      flat.add(v6 ? scopeId(address, each) : -1);
    }
  }

  /** Only link-local addresses belong to one interface. */
  private static int scopeId(InetAddress address, NetworkInterface each) {
    return address.isLinkLocalAddress() ? each.getIndex() : 0;
  }

  private static String mac(NetworkInterface each) throws SocketException {
    byte[] address = each.getHardwareAddress();
    return address == null || address.length != 6
        ? "00:00:00:00:00:00"
        : HexFormat.ofDelimiter(":").formatHex(address);
  }

  private static String netmask(int prefix, boolean v6) {
    byte[] mask = new byte[v6 ? 16 : 4];
    for (int i = 0; i < prefix; i++) {
      mask[i / 8] |= (byte) (0x80 >> i % 8);
    }
    if (v6) {
      return Ipv6Text.of(mask);
    }
    return (mask[0] & 0xFF)
        + "."
        + (mask[1] & 0xFF)
        + "."
        + (mask[2] & 0xFF)
        + "."
        + (mask[3] & 0xFF);
  }
}
