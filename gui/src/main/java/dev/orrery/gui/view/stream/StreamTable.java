package dev.orrery.gui.view.stream;

import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.graph.Group;
import dev.orrery.gui.state.stream.StreamRow;
import dev.orrery.gui.view.Desk;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** The streams without a pipe, and those that were closed last. */
final class StreamTable extends TableView<StreamRow> {
  private final Desk desk;

  StreamTable(Desk desk) {
    this.desk = desk;
    setId("streams");
    setPlaceholder(new Label("All streams are piped."));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    add("Stream", 110, row -> row.stream().className());
    add("State", 90, StreamRow::state);
    add("Readable", 190, StreamRow::readable);
    add("Writable", 255, StreamRow::writable);
    add("Back-pressure", 155, StreamRow::backPressure);
    add("Where", 140, row -> Group.where(row.stream().site()));
    setRowFactory(_ -> row());
  }

  void show(List<StreamRow> rows) {
    if (!rows.equals(getItems())) {
      getItems().setAll(rows);
    }
    select(desk.selection().get());
  }

  void select(Selection selection) {
    for (int i = 0; i < getItems().size(); i++) {
      if (selection.id() != 0 && getItems().get(i).stream().id() == selection.id()) {
        getSelectionModel().clearAndSelect(i);
        return;
      }
    }
    getSelectionModel().clearSelection();
  }

  private void add(String title, double width, Function<StreamRow, String> text) {
    TableColumn<StreamRow, String> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    getColumns().add(column);
  }

  private TableRow<StreamRow> row() {
    TableRow<StreamRow> row = new TableRow<>();
    row.setOnMouseClicked(
        _ -> {
          if (!row.isEmpty()) {
            desk.select(Selection.of(row.getItem().stream().id(), row.getItem().stream().site()));
          }
        });
    return row;
  }
}
