package dev.orrery.gui.state.stream;

import java.util.Locale;

/** Sizes in words. */
public final class Sizes {
  private static final long KIB = 1024;

  private Sizes() {}

  /** Such as "12.5 KiB", or "3 objects". */
  public static String of(long size, boolean objects) {
    if (objects) {
      return size == 1 ? "1 object" : size + " objects";
    }
    return bytes(size);
  }

  /** Of a whole, such as "12.5 of 16 KiB". */
  public static String of(long size, long whole, boolean objects) {
    if (objects) {
      return size + " of " + of(whole, true);
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
    if (size < KIB * KIB) {
      return number((double) size / KIB) + " KiB";
    }
    return number((double) size / KIB / KIB) + " MiB";
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
