package dev.orrery.runtime.binding.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rules of a BlockList, the newest first. */
final class BlockRules {
  /** One rule; addresses are compared as bytes, an IPv4-mapped address as the IPv4 address it is. */
  private record Rule(byte[] first, byte[] last, String text) {
    boolean matches(byte[] address) {
      return address.length == first.length
          && Arrays.compareUnsigned(first, address) <= 0
          && Arrays.compareUnsigned(address, last) <= 0;
    }
  }

  private final List<Rule> rules = new ArrayList<>();

  void addAddress(InetAddress address) {
    byte[] bytes = unmapped(address);
    add(new Rule(bytes, bytes, "Address: " + named(address)));
  }

  /** False if the start comes after the end. */
  boolean addRange(InetAddress start, InetAddress end) {
    byte[] first = unmapped(start);
    byte[] last = unmapped(end);
    if (first.length != last.length || Arrays.compareUnsigned(first, last) > 0) {
      return false;
    }
    add(new Rule(first, last, "Range: " + named(start) + "-" + Addresses.text(end)));
    return true;
  }

  void addSubnet(InetAddress network, int prefix) {
    byte[] first = network.getAddress();
    byte[] last = first.clone();
    for (int bit = prefix; bit < first.length * 8; bit++) {
      int mask = 0x80 >> bit % 8;
      first[bit / 8] &= (byte) ~mask;
      last[bit / 8] |= (byte) mask;
    }
    add(new Rule(first, last, "Subnet: " + named(network) + "/" + prefix));
  }

  boolean matches(InetAddress address) {
    byte[] given = address.getAddress();
    byte[] unmapped = unmapped(address);
    for (Rule rule : rules) {
      if (rule.matches(unmapped) || (unmapped != given && rule.matches(given))) {
        return true;
      }
    }
    return false;
  }

  /** The rules as text. */
  List<String> texts() {
    return rules.stream().map(Rule::text).toList();
  }

  private void add(Rule rule) {
    rules.addFirst(rule);
  }

  private static byte[] unmapped(InetAddress address) {
    byte[] bytes = address.getAddress();
    return Addresses.isMapped(bytes) ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
  }

  private static String named(InetAddress address) {
    return (address instanceof Inet4Address ? "IPv4 " : "IPv6 ") + Addresses.text(address);
  }
}
