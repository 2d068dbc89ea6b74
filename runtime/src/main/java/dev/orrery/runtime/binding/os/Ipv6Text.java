package dev.orrery.runtime.binding.os;

import java.util.StringJoiner;

/** The usual short text of an IPv6 address: the longest run of zeros becomes {@code ::}. */
public final class Ipv6Text {
  private static final int GROUPS = 8;

  private Ipv6Text() {}

  public static String of(byte[] address) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = (address[2 * i] & 0xFF) << 8 | address[2 * i + 1] & 0xFF;
    }
    int start = 0;
    int length = 0;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = zerosFrom(groups, i);
      if (zeros > length) {
        start = i;
        length = zeros;
      }
    }
    if (length < 2) {
      return text(groups, 0, GROUPS);
    }
    return text(groups, 0, start) + "::" + text(groups, start + length, GROUPS);
  }

  private static int zerosFrom(int[] groups, int start) {
    int i = start;
    while (i < GROUPS && groups[i] == 0) {
      i++;
    }
    return i - start;
  }

  private static String text(int[] groups, int from, int to) {
    StringJoiner joiner = new StringJoiner(":");
    for (int i = from; i < to; i++) {
      joiner.add(Integer.toHexString(groups[i]));
    }
    return joiner.toString();
  }
}
