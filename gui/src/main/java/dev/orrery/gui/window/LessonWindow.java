package dev.orrery.gui.window;

import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.View;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The window of the lessons when there is no session. */
final class LessonWindow {
  private static final double WIDTH = 1180;
  private static final double HEIGHT = 740;

  private final View lessons;
  private final Stage stage;

  LessonWindow(Windows windows, View lessons, Stage stage) {
    this.lessons = lessons;
    this.stage = stage;
    StackPane root = new StackPane(lessons.node());
    root.getStyleClass().add("window");
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    scene.getStylesheets().add(Styles.WINDOW);
    new Shortcuts()
        .always("Window", "Shortcut+N", "Start page", windows::showStart)
        .always("Window", "Shortcut+D", "Light or dark", windows::switchAppearance)
        .always("Window", "Shortcut+W", "Close window", stage::hide)
        .install(scene, () -> {});
    stage.setScene(scene);
    stage.setTitle("Lessons – Orrery");
  }

  void show() {
    // No moment: lessons do not depend on it.
    lessons.show(null);
    stage.show();
    stage.toFront();
  }

  void paint(Palette palette) {
    lessons.paint(palette);
  }
}
