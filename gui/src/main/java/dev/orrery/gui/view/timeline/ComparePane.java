package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.Comparison;
import dev.orrery.gui.state.Moment;
import dev.orrery.gui.view.TextCell;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is different at the moment shown from a moment that was pinned. Hidden without one. */
final class ComparePane {
  private static final double HEIGHT = 230;

  private final Label title = new Label();
  private final TableView<Comparison.Row> table = new TableView<>();
  private final BorderPane pane = new BorderPane(table);
  private Moment pinned;

  /** {@code close}: what is to be done when the user has seen enough. */
  ComparePane(Runnable close) {
    table.getColumns().add(column("What", 220, Comparison.Row::what));
    table.getColumns().add(column("At A", 260, Comparison.Row::before));
    table.getColumns().add(column("At B", 260, Comparison.Row::after));
    table.getColumns().add(column("Change", 160, Comparison.Row::change));
    table.setPlaceholder(new Label("The two moments are the same. Go to another one to compare."));
    table.getStyleClass().add("dense");
    Button button = new Button("✕");
    button.setAccessibleText("Compare no more");
    button.setOnAction(_ -> close.run());
    button.getStyleClass().add("flat");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(8, title, gap, button);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setStyle("-fx-padding: 2 4 2 12;");
    pane.setTop(bar);
    pane.setPrefHeight(HEIGHT);
    pane.getStyleClass().add("compare");
    pin(null);
  }

  Node node() {
    return pane;
  }

  boolean isOn() {
    return pinned != null;
  }

  /** The moment to compare with, null for none. */
  void pin(Moment moment) {
    pinned = moment;
    pane.setVisible(moment != null);
    pane.setManaged(moment != null);
    if (moment != null) {
      show(moment);
    }
  }

  void show(Moment moment) {
    if (pinned == null) {
      return;
    }
    List<Comparison.Row> all = Comparison.of(pinned, moment);
    List<Comparison.Row> changed = all.stream().filter(row -> !row.change().isEmpty()).toList();
    table.getItems().setAll(changed);
    title.setText(
        "A: %s    B: %s    %d of %d figures differ"
            .formatted(
                Names.at(pinned.state().timeNs()),
                Names.at(moment.state().timeNs()),
                changed.size(),
                all.size()));
  }

  private static TableColumn<Comparison.Row, String> column(
      String title, double width, Function<Comparison.Row, String> value) {
    TableColumn<Comparison.Row, String> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    column.setCellFactory(_ -> new TextCell<>(Function.identity()));
    return column;
  }
}
