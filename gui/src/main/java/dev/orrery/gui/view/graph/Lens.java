package dev.orrery.gui.view.graph;

import dev.orrery.gui.state.graph.Layout;
import dev.orrery.gui.state.graph.Layout.Placed;

/** From columns and rows to pixels, with pan and zoom. */
final class Lens {
  static final double WIDTH = 176;
  static final double HEIGHT = 38;

  private static final double COLUMN = 224;
  private static final double ROW = 50;
  private static final double MARGIN = 20;
  private static final double SMALLEST = 0.08;
  private static final double LARGEST = 2.5;

  private double x = MARGIN;
  private double y = MARGIN;
  private double zoom = 1;

  double zoom() {
    return zoom;
  }

  double left(Placed placed) {
    return x + placed.x() * COLUMN * zoom;
  }

  double middle(Placed placed) {
    return y + (placed.y() * ROW + HEIGHT / 2) * zoom;
  }

  boolean contains(Placed placed, double atX, double atY) {
    double dx = atX - left(placed);
    return dx >= 0 && dx <= WIDTH * zoom && Math.abs(atY - middle(placed)) <= HEIGHT / 2 * zoom;
  }

  void pan(double dx, double dy) {
    x += dx;
    y += dy;
  }

  /** What is at a point stays there. */
  void zoom(double factor, double atX, double atY) {
    double next = Math.clamp(zoom * factor, SMALLEST, LARGEST);
    x = atX - (atX - x) * next / zoom;
    y = atY - (atY - y) * next / zoom;
    zoom = next;
  }

  /** Shows all of a layout, though not larger than it is nor too small to read. */
  void fit(Layout layout, double width, double height, double smallest) {
    double across = (layout.columns() - 1) * COLUMN + WIDTH;
    double down = Math.max(1, layout.rows() - 1) * ROW + HEIGHT;
    double room = Math.min((width - 2 * MARGIN) / across, (height - 2 * MARGIN) / down);
    zoom = Math.clamp(room, smallest, 1);
    x = MARGIN;
    y = (height - down * zoom) / 2;
  }

  /** Brings a node into view. */
  void reveal(Placed placed, double width, double height) {
    double nodeX = left(placed);
    double nodeY = middle(placed);
    if (nodeX < MARGIN || nodeX + WIDTH * zoom > width - MARGIN) {
      x += width * 0.6 - nodeX - WIDTH * zoom / 2;
    }
    if (nodeY < MARGIN || nodeY > height - MARGIN) {
      y += height / 2 - nodeY;
    }
  }
}
