package dev.orrery.gui.view.draw;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/** A canvas that is always as large as its room, and drawn anew when that changes. */
public final class CanvasPane extends Region {
  private final Canvas canvas = new Canvas();
  private final Runnable draw;

  public CanvasPane(Runnable draw) {
    this.draw = draw;
    getChildren().add(canvas);
    setMinSize(0, 0);
  }

  public Canvas canvas() {
    return canvas;
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      draw.run();
    }
  }
}
