package dev.orrery.gui.window;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One sentence above the views, until the next one or until it is put away. */
final class Banner extends HBox {
  private final Label mark = new Label();
  private final Label text = new Label();
  private final Button action = new Button();

  Banner() {
    getStyleClass().add("banner");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    action.managedProperty().bind(action.visibleProperty());
    Button close = new Button("Dismiss");
    close.getStyleClass().add("flat");
    close.setOnAction(_ -> clear());
    getChildren().addAll(mark, text, action, close);
    managedProperty().bind(visibleProperty());
    clear();
  }

  /** Something went wrong. */
  void trouble(String sentence) {
    show("\u26A0", sentence, "trouble");
  }

  /** Something is worth knowing. */
  void note(String sentence) {
    show("\u2139", sentence, "note");
  }

  /** As {@link #note(String)}, with something to be done about it. */
  void note(String sentence, String button, Runnable run) {
    note(sentence);
    action.setText(button);
    action.setVisible(true);
    action.setOnAction(
        _ -> {
          clear();
          run.run();
        });
  }

  void clear() {
    setVisible(false);
  }

  /** The sentence shown, empty if there is none. */
  String sentence() {
    return isVisible() ? text.getText() : "";
  }

  private void show(String sign, String sentence, String style) {
    mark.setText(sign);
    text.setText(sentence);
    action.setVisible(false);
    getStyleClass().setAll("banner", style);
    setVisible(true);
  }
}
