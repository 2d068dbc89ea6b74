package dev.orrery.gui.view.stream;

import dev.orrery.gui.state.Places;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.stream.StreamRow;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.RowChoice;
import dev.orrery.gui.view.TextCell;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The streams without a pipe, and those that were closed last. */
final class StreamTable extends TableView<StreamRow> {
  private final Desk desk;

  StreamTable(Desk desk) {
    this.desk = desk;
    setId("streams");
    setPlaceholder(new Label("All streams are piped."));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    add("Stream", 122, row -> row.stream().className());
    add("State", 98, StreamRow::state);
    add("Readable", 180, StreamRow::readable);
    add("Writable", 250, StreamRow::writable);
    add("Back-pressure", 145, StreamRow::backPressure);
    add("Where", 135, row -> Places.named(row.stream().site()));
    RowChoice.listen(
        this, row -> desk.select(Selection.of(row.stream().id(), row.stream().site())));
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
    column.setCellFactory(_ -> new TextCell<>(Function.identity()));
    getColumns().add(column);
  }
}
