package dev.orrery.gui.view.graph;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/** Moves and enlarges a picture with the mouse and the keys. */
final class Hand {
  private static final double STEP = 1.25;

  private final Region picture;
  private final Lens lens;
  private final Runnable moved;
  private final Runnable fit;
  private double x;
  private double y;

  /**
   * Listens to a picture.
   *
   * @param moved called when the lens has been moved
   * @param fit shows all
   */
  Hand(Region picture, Lens lens, Runnable moved, Runnable fit) {
    this.picture = picture;
    this.lens = lens;
    this.moved = moved;
    this.fit = fit;
    picture.setOnScroll(this::scroll);
    picture.setOnMousePressed(this::press);
    picture.setOnMouseDragged(this::drag);
    picture.setOnKeyPressed(this::key);
  }

  private void press(MouseEvent mouse) {
    picture.requestFocus();
    x = mouse.getX();
    y = mouse.getY();
  }

  private void drag(MouseEvent mouse) {
    pan(mouse.getX() - x, mouse.getY() - y);
    x = mouse.getX();
    y = mouse.getY();
  }

  private void pan(double dx, double dy) {
    lens.pan(dx, dy);
    moved.run();
  }

  private void zoom(double factor, double atX, double atY) {
    lens.zoom(factor, atX, atY);
    moved.run();
  }

  private void scroll(ScrollEvent event) {
    zoom(Math.pow(STEP, Math.signum(event.getDeltaY())), event.getX(), event.getY());
    event.consume();
  }

  private void key(KeyEvent event) {
    double middleX = picture.getWidth() / 2;
    double middleY = picture.getHeight() / 2;
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> zoom(STEP, middleX, middleY);
      case MINUS, SUBTRACT -> zoom(1 / STEP, middleX, middleY);
      case DIGIT0, NUMPAD0 -> fit.run();
      case LEFT -> pan(middleX / 4, 0);
      case RIGHT -> pan(-middleX / 4, 0);
      case UP -> pan(0, middleY / 4);
      case DOWN -> pan(0, -middleY / 4);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
