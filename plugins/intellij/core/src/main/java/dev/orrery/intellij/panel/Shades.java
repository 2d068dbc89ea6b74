package dev.orrery.intellij.panel;

import dev.orrery.intellij.loop.Station;
import java.awt.Color;
import javax.swing.UIManager;

/**
 * The colours of now: those of the look and feel, and one for each station that people with any kind of
 * colour vision tell apart. Wherever these are used a word says the same.
 */
final class Shades {
  private static final double DARK = 0.5;

  private Shades() {}

  static boolean isDark() {
    Color back = background();
    double luminance =
        (0.299 * back.getRed() + 0.587 * back.getGreen() + 0.114 * back.getBlue()) / 255;
    return luminance < DARK;
  }

  static Color background() {
    return of("Panel.background", Color.WHITE);
  }

  static Color text() {
    return of("Label.foreground", Color.BLACK);
  }

  /** Of what matters less. */
  static Color mutedText() {
    return mix(text(), background(), 0.4);
  }

  static Color line() {
    return mix(text(), background(), 0.8);
  }

  static Color alarm() {
    return isDark() ? new Color(0xff7b72) : new Color(0xcf222e);
  }

  static Color link() {
    return isDark() ? new Color(0x6cb2f0) : new Color(0x0a62b0);
  }

  static Color of(Station station) {
    return new Color(isDark() ? dark(station) : light(station));
  }

  private static int light(Station station) {
    return switch (station) {
      case TIMERS -> 0x0072b2;
      case POLL -> 0xb54f00;
      case CHECK -> 0x008560;
      case TICKS -> 0x946200;
      case MICROTASKS -> 0x08708f;
      case CLOSING -> 0xa8457f;
      case PENDING -> 0x6e7781;
    };
  }

  private static int dark(Station station) {
    return switch (station) {
      case TIMERS -> 0x56a5e0;
      case POLL -> 0xf08a4b;
      case CHECK -> 0x3fc79a;
      case TICKS -> 0xe6b422;
      case MICROTASKS -> 0x56c4e9;
      case CLOSING -> 0xe08fc0;
      case PENDING -> 0x9aa4af;
    };
  }

  /** {@code share}: of the second one, from 0 to 1. */
  static Color mix(Color one, Color other, double share) {
    return new Color(
        mix(one.getRed(), other.getRed(), share),
        mix(one.getGreen(), other.getGreen(), share),
        mix(one.getBlue(), other.getBlue(), share));
  }

  private static int mix(int one, int other, double share) {
    return (int) Math.round(one * (1 - share) + other * share);
  }

  private static Color of(String key, Color otherwise) {
    Color color = UIManager.getColor(key);
    return color == null ? otherwise : color;
  }
}
