package dev.orrery.gui.theme;

import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import javafx.scene.canvas.GraphicsContext;

/** Shapes that tell the loop's parts apart without their colours. */
public enum Mark {
  CIRCLE,
  SQUARE,
  DIAMOND,
  TRIANGLE,
  HEXAGON,
  CROSS,
  BAR;

  public static Mark of(Phase phase) {
    return switch (phase) {
      case TIMERS -> CIRCLE;
      case POLL -> SQUARE;
      case CHECK -> DIAMOND;
      case CLOSING -> CROSS;
      case PENDING, IDLE, PREPARE -> BAR;
    };
  }

  public static Mark of(QueueKind queue) {
    return switch (queue) {
      case TIMERS -> CIRCLE;
      case WORK, POSTED -> SQUARE;
      case IMMEDIATE -> DIAMOND;
      case CLOSING -> CROSS;
      case TICK -> TRIANGLE;
      case MICROTASK -> HEXAGON;
      case PENDING -> BAR;
    };
  }

  /** Fills the shape about a point in the context's colour; {@code size}: its width in pixels. */
  public void fill(GraphicsContext g, double x, double y, double size) {
    double r = size / 2;
    switch (this) {
      case CIRCLE -> g.fillOval(x - r, y - r, size, size);
      case SQUARE -> g.fillRect(x - r * 0.9, y - r * 0.9, size * 0.9, size * 0.9);
      case BAR -> g.fillRect(x - r, y - r * 0.4, size, size * 0.4);
      case DIAMOND -> polygon(g, x, y, r * 1.1, 4, 0);
      case TRIANGLE -> polygon(g, x, y + r * 0.15, r * 1.15, 3, -Math.PI / 2);
      case HEXAGON -> polygon(g, x, y, r * 1.05, 6, 0);
      case CROSS -> {
        g.fillRect(x - r, y - r * 0.3, size, size * 0.3);
        g.fillRect(x - r * 0.3, y - r, size * 0.3, size);
      }
    }
  }

  private static void polygon(
      GraphicsContext g, double x, double y, double r, int corners, double start) {
    double[] xs = new double[corners];
    double[] ys = new double[corners];
    for (int i = 0; i < corners; i++) {
      double angle = start + 2 * Math.PI * i / corners;
      xs[i] = x + r * Math.cos(angle);
      ys[i] = y + r * Math.sin(angle);
    }
    g.fillPolygon(xs, ys, corners);
  }
}
