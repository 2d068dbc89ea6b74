package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.timeline.Lane;
import dev.orrery.gui.state.timeline.Picture;
import dev.orrery.gui.theme.Mark;
import dev.orrery.gui.theme.Palette;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import javafx.scene.paint.Color;

/** How lanes look. */
final class Shades {
  private static final double LEAST = 0.4;
  private static final double DIM = 0.25;

  private final double[][] rgb = new double[Lane.values().length + 1][];

  Shades(Palette palette) {
    for (Lane lane : Lane.values()) {
      rgb[lane.ordinal()] = parts(color(lane, palette));
    }
    rgb[Picture.WAIT] = parts(palette.line);
  }

  private static double[] parts(Color color) {
    return new double[] {color.getRed(), color.getGreen(), color.getBlue()};
  }

  static Color color(Lane lane, Palette palette) {
    return switch (lane) {
      case MAIN -> palette.text.interpolate(palette.background, 0.3);
      case TIMERS -> palette.of(Phase.TIMERS);
      case POLL -> palette.of(Phase.POLL);
      case POOL -> palette.of(QueueKind.WORK).interpolate(palette.background, 0.35);
      case CHECK -> palette.of(Phase.CHECK);
      case CLOSING -> palette.of(Phase.CLOSING);
      case TICKS -> palette.of(QueueKind.TICK);
      case MICROTASKS -> palette.of(QueueKind.MICROTASK);
    };
  }

  static Mark mark(Lane lane) {
    return switch (lane) {
      case MAIN -> Mark.BAR;
      case TIMERS -> Mark.of(Phase.TIMERS);
      case POLL, POOL -> Mark.of(Phase.POLL);
      case CHECK -> Mark.of(Phase.CHECK);
      case CLOSING -> Mark.of(Phase.CLOSING);
      case TICKS -> Mark.of(QueueKind.TICK);
      case MICROTASKS -> Mark.of(QueueKind.MICROTASK);
    };
  }

  /** The pixels of a picture, row by row. Any thread. */
  int[] pixels(Picture picture) {
    float[] busy = picture.busy();
    byte[] code = picture.code();
    boolean[] lit = picture.lit();
    int[] pixels = new int[busy.length];
    for (int i = 0; i < pixels.length; i++) {
      if (busy[i] > 0) {
        double alpha = LEAST + (1 - LEAST) * Math.min(1, busy[i]);
        // The loop's own row is no part of any chain.
        boolean dim = lit != null && i >= picture.columns() && !lit[i];
        pixels[i] = pixel(code[i], dim ? alpha * DIM : alpha);
      }
    }
    return pixels;
  }

  /** A pixel with its colours premultiplied by its opacity. */
  int pixel(byte code, double alpha) {
    double[] parts = rgb[code];
    double scale = alpha * 255;
    return (int) scale << 24
        | (int) (parts[0] * scale) << 16
        | (int) (parts[1] * scale) << 8
        | (int) (parts[2] * scale);
  }
}
