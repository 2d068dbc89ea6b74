package dev.orrery.lsp.live;

import java.util.Locale;

/** Figures in words: coarse ones, since what changes all the time cannot be read. */
public final class FigureText {
  private static final double NS_PER_MS = 1e6;
  private static final double MS_PER_S = 1000;
  private static final int EXACT = 100;

  private FigureText() {}

  /** Such as {@code fired 42x · p95 1.3 ms · check · waits 0.2 ms}. */
  public static String line(PlacedFigure placed) {
    Figure figure = placed.figure();
    StringBuilder text = new StringBuilder("fired ").append(times(figure.count())).append('x');
    if (figure.p95Ns() >= 0) {
      text.append(" · p95 ").append(time(figure.p95Ns()));
    }
    text.append(" · ").append(figure.lane().word());
    if (figure.waitP95Ns() >= 0) {
      text.append(figure.lane() == Lane.TIMERS ? " · late " : " · waits ")
          .append(time(figure.waitP95Ns()));
    }
    if (figure.errors() > 0) {
      text.append(" · ").append(errors(figure.errors()));
    }
    if (placed.source().recording() != null) {
      text.append(" · recorded");
    } else if (placed.source().isEnded()) {
      text.append(" · ended");
    }
    if (placed.stale()) {
      text.append(" · before the edit");
    }
    return text.toString();
  }

  /** What a line has no room for. */
  public static String more(Figure figure) {
    return figure.lastNs() < 0
        ? ""
        : " · last " + time(figure.lastNs()) + " · longest " + time(figure.longestNs());
  }

  private static String errors(long count) {
    return count == 1 ? "1 error" : times(count) + " errors";
  }

  /** 42, 120, 1.2k, 34k, 5.6M. */
  public static String times(long count) {
    if (count < EXACT) {
      return Long.toString(count);
    } else if (count < 1000) {
      return Long.toString(count / 10 * 10);
    }
    boolean thousands = count < 1_000_000;
    double value = count / (thousands ? 1e3 : 1e6);
    String unit = thousands ? "k" : "M";
    // Cut, not rounded, so that 999,999 is no 1000k.
    return value < 10
        ? String.format(Locale.ROOT, "%.1f", Math.floor(value * 10) / 10) + unit
        : (long) value + unit;
  }

  /** 0.2 ms, 1.3 ms, 13 ms, 130 ms, 1.3 s. */
  static String time(long ns) {
    double ms = ns / NS_PER_MS;
    if (ms < 0.05) {
      return "<0.1 ms";
    } else if (ms < 9.95) {
      return String.format(Locale.ROOT, "%.1f ms", ms);
    } else if (ms < 99.5) {
      return Math.round(ms) + " ms";
    } else if (ms < 995) {
      return Math.round(ms / 10) * 10 + " ms";
    }
    return String.format(Locale.ROOT, "%.1f s", ms / MS_PER_S);
  }
}
