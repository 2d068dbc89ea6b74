package dev.orrery.gui.state.wheel;

/**
 * A bead and where it is drawn.
 *
 * @param x of its centre, as y
 * @param named whether its name is written beside it
 * @param textX where the name begins, or ends if {@code leftwards}
 * @param width of bead and name, in which the mouse points at it
 * @param leftwards whether the name is to the left of the bead
 */
public record Row(
    Bead bead, double x, double y, boolean named, double textX, double width, boolean leftwards) {
  boolean contains(double px, double py, double height) {
    double left = leftwards ? x + height / 2 - width : x - height / 2;
    return px >= left && px <= left + width && Math.abs(py - y) <= height / 2;
  }
}
