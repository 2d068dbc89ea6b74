package dev.orrery.gui.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys on a sheet in front of the window; a click beside it puts it away. */
final class KeySheet extends StackPane {
  /** How many lines a column has at most. */
  private static final int COLUMN = 22;

  KeySheet(List<Shortcut> shortcuts) {
    Map<String, GridPane> groups = new LinkedHashMap<>();
    shortcuts.forEach(each -> add(groups, each.group(), each.keys(), each.text()));
    HBox columns = new HBox();
    columns.getStyleClass().add("key-columns");
    int lines = COLUMN;
    for (Map.Entry<String, GridPane> each : groups.entrySet()) {
      int more = each.getValue().getRowCount() + 2;
      if (lines + more > COLUMN) {
        columns.getChildren().add(new VBox(20));
        lines = 0;
      }
      lines += more;
      VBox column = (VBox) columns.getChildren().getLast();
      column.getChildren().add(group(each.getKey(), each.getValue()));
    }
    Label title = new Label("Keys");
    title.getStyleClass().add("title-3");
    Button close = new Button("Close");
    close.setCancelButton(true);
    close.setOnAction(_ -> setVisible(false));
    HBox bottom = new HBox(close);
    bottom.setAlignment(Pos.CENTER_RIGHT);
    VBox sheet = new VBox(title, columns, bottom);
    sheet.getStyleClass().add("key-sheet");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(sheet);
    getStyleClass().add("shade");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            setVisible(false);
          }
        });
    visibleProperty()
        .subscribe(
            visible -> {
              if (visible) {
                close.requestFocus();
              }
            });
  }

  private static void add(Map<String, GridPane> groups, String group, String keys, String text) {
    GridPane grid = groups.computeIfAbsent(group, _ -> grid());
    Label key = new Label(keys);
    key.setMinWidth(Region.USE_PREF_SIZE);
    key.getStyleClass().add("key-cap");
    grid.addRow(grid.getRowCount(), key, new Label(text));
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    return grid;
  }

  private static VBox group(String name, GridPane grid) {
    Label heading = new Label(name);
    heading.getStyleClass().add("section");
    return new VBox(8, heading, grid);
  }
}
