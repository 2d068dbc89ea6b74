package dev.orrery.gui.state.timeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Times in words, and the steps of a time axis. */
public final class TimeScale {
  private static final double[] STEPS = {1, 2, 5};
  private static final double US = 1e3;
  private static final double MS = 1e6;
  private static final double S = 1e9;

  private TimeScale() {}

  /** The length of a step of 1, 2 or 5 times a power of ten that is at least as long as this. */
  public static double step(double atLeastNs) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, atLeastNs))));
    for (double each : STEPS) {
      if (each * power >= atLeastNs) {
        return each * power;
      }
    }
    return 10 * power;
  }

  /** A time on an axis with such steps that ends at {@code maxNs}, such as {@code 12.5 ms}. */
  public static String label(double timeNs, double stepNs, double maxNs) {
    double unit = unit(maxNs);
    int digits = (int) Math.max(0, Math.ceil(-Math.log10(stepNs / unit) - 1e-9));
    return String.format(Locale.ROOT, "%." + digits + "f %s", timeNs / unit, name(unit));
  }

  /** A duration with three digits at most, such as {@code 3.2 ms}. */
  public static String duration(double ns) {
    double unit = unit(Math.abs(ns));
    double value = ns / unit;
    int digits = unit == 1 || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
    // Zeros at its end would pretend that it was measured so finely; a collection's is not.
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.toPlainString() + " " + name(unit);
  }

  private static double unit(double ns) {
    return ns >= S ? S : ns >= MS ? MS : ns >= US ? US : 1;
  }

  private static String name(double unit) {
    return unit == S ? "s" : unit == MS ? "ms" : unit == US ? "µs" : "ns";
  }
}
