package dev.orrery.gui.view.draw;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * A canvas that is always as large as its room, and drawn anew when that changes. What is drawn has as
 * many pixels as the screen; a picture of it may ask for more.
 */
public final class CanvasPane extends Region {
  private final Canvas canvas = new Canvas();
  private final Scale smaller = new Scale(1, 1);
  private final Runnable draw;
  private double density = 1;

  /** {@code draw}: draws all, in the pane's own coordinates. */
  public CanvasPane(Runnable draw) {
    this.draw = draw;
    canvas.getTransforms().add(smaller);
    getChildren().add(canvas);
    setMinSize(0, 0);
  }

  public GraphicsContext graphics() {
    return canvas.getGraphicsContext2D();
  }

  /** The width of what is drawn. */
  public double width() {
    return canvas.getWidth() / density;
  }

  /** The height of what is drawn. */
  public double height() {
    return canvas.getHeight() / density;
  }

  /** How many times the screen's pixels what is drawn has, in each direction. */
  public double density() {
    return density;
  }

  /** Draws with so many times the screen's pixels from now on. */
  public void setDensity(double next) {
    if (next != density) {
      density = next;
      smaller.setX(1 / next);
      smaller.setY(1 / next);
      fill(true);
    }
  }

  @Override
  protected void layoutChildren() {
    fill(false);
  }

  private void fill(boolean anew) {
    double width = Math.floor(getWidth()) * density;
    double height = Math.floor(getHeight()) * density;
    if (anew || canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      graphics().setTransform(density, 0, 0, density, 0, 0);
      draw.run();
    }
  }
}
