package dev.orrery.gui.view.draw;

import dev.orrery.gui.theme.Mark;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A mark of a fixed size, for text to stand beside it. */
public final class Sign extends Region {
  private final CanvasPane pane = new CanvasPane(this::draw);
  private final double size;
  private Mark mark;
  private Color colour;

  /** {@code size}: of its room, which is a little larger than the mark. */
  public Sign(double size) {
    this.size = size;
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    getChildren().add(pane);
  }

  /** Null: there is none, but there is room for it. */
  public void show(Mark nextMark, Color nextColour) {
    mark = nextMark;
    colour = nextColour;
    draw();
  }

  @Override
  protected void layoutChildren() {
    pane.resizeRelocate(0, 0, size, size);
  }

  private void draw() {
    GraphicsContext g = pane.graphics();
    g.clearRect(0, 0, size, size);
    if (mark != null) {
      g.setFill(colour);
      mark.fill(g, size / 2, size / 2, size - 2);
    }
  }
}
