package dev.orrery.gui.view.draw;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Screen;

/** Pictures of parts of a window that are as sharp as they are large. JavaFX's thread alone. */
public final class Snapshots {
  private Snapshots() {}

  /** {@code scale}: pixels of the picture for a unit of the window's. */
  public static WritableImage of(Node node, double scale) {
    magnify(node, scale);
    try {
      SnapshotParameters parameters = new SnapshotParameters();
      Scene scene = node.getScene();
      parameters.setFill(scene == null ? null : scene.getFill());
      parameters.setTransform(Transform.scale(scale, scale));
      return node.snapshot(parameters, null);
    } finally {
      magnify(node, 1);
    }
  }

  /**
   * Has everything drawn with the pixels that a picture of that scale needs: a canvas has only as many
   * as the screen. What is drawn by another thread comes later.
   */
  public static void magnify(Node node, double scale) {
    double screen = 1;
    for (Screen each : Screen.getScreens()) {
      screen = Math.max(screen, Math.ceil(each.getOutputScaleX()));
    }
    spread(node, Math.max(1, scale / screen));
  }

  private static void spread(Node node, double density) {
    if (node instanceof CanvasPane pane) {
      pane.setDensity(density);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> spread(child, density));
    }
  }
}
