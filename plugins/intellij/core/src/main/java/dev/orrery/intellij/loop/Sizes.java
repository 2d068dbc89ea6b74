package dev.orrery.intellij.loop;

import java.util.Locale;

/** Sizes of buffers, in words. */
final class Sizes {
  private static final long KIB = 1024;

  private Sizes() {}

  /** Such as "12.5 of 16 KiB", or "3 of 16 objects". */
  static String of(long size, long whole, boolean objects) {
    if (objects) {
      return size + " of " + whole + " objects";
    }
    String part = bytes(size);
    String all = bytes(whole);
    String unit = all.substring(all.indexOf(' '));
    boolean same = part.endsWith(unit);
    return (same ? part.substring(0, part.length() - unit.length()) : part) + " of " + all;
  }

  private static String bytes(long size) {
    if (size < KIB) {
      return size + " B";
    }
    boolean mebi = size >= KIB * KIB;
    double value = (double) size / (mebi ? KIB * KIB : KIB);
    String text = String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    return text + (mebi ? " MiB" : " KiB");
  }
}
